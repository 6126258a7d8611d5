# The site in a container: docker build -t citewell . && docker run -p 5000:5000 -v citewell:/data citewell
FROM python:3.12-slim
WORKDIR /app
COPY requirements-postgresql.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements-postgresql.txt
COPY . .
RUN useradd --create-home citewell && mkdir /data && chown citewell /data
USER citewell
ENV CITEWELL_DATA_DIR=/data PYTHONUNBUFFERED=1
VOLUME /data
EXPOSE 5000
CMD ["flask", "--app", "app", "serve", "--host", "0.0.0.0", "--port", "5000"]
