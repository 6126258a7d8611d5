"""The names of treatments other than ketamine: medicines, devices, and what people do or talk about instead."""

from __future__ import annotations

#: Patterns for whole words; together they are sought as one (see `subjects.OTHER_DRUG`).
REMEDIES = (
    r"opioids?|opiates?|morphine|sufentanil|remifentanil|fentanyl|oxycodone|methadone|"
    r"buprenorphine|codeine|tramadol|diamorphine|naltrexone",
    r"lidocaine|lignocaine|midazolam|clonidine|bupivacaine|dexmedetomidine|gabapentin\w*|"
    r"pregabalin|amitriptyline|duloxetine|nortriptyline",
    r"carbamazepine|oxcarbazepine|lamotrigine|topiramate|sumatriptan|triptans?|"
    r"verapamil|magnesium|propofol|psilocybin|psychedelics?",
    r"cannab\w+|memantine|dextromethorphan|capsaicin|botulinum\w*|botox|bisphosphonates?|"
    r"calcitonin|steroids?|paracetamol|nsaids?|ibuprofen",
    r"anti-?depressants?|tricyclics?|ssris?|anticonvulsants?|benzodiazepines?|vitamin \w+|"
    r"acupuncture|exercise|physiotherapy|mirror therapy",
    r"antibod(?:y|ies)|\w+flurane|gabapentinoids?|surgery outlasts",
    r"stellate ganglion\w*|spinal cord stimulation|nerve blocks?|tens|ect|cbt|oxygen|"
    r"drugs that|lithium|hydroxyurea|nitrous oxide|atropine|ketorolac|haloperidol|"
    r"warfarin|\w*chlorperazine|\w*predniso(?:lo)?ne|dexamethasone|"
    r"doxepin|tapentadol|baclofen|metoclopramide|droperidol|caffeine|melatonin|soft music|yoga|"
    r"radiotherapy itself|physical therapy|\w*ergotamine|chair class",
    r"\w+(?:zepam|zolam|triptans?|dipine|olol|setron|(?<!co)caine|oxetine|triptyline|barbital|coxib|"
    r"dronate|profen|zepine|"
    r"valproate|tiapine|nabinoids?|sartan)|valproate|aspirin|magnet\w* (?:fields?|therapy)|psychotherapy|warm baths",
    # By the endings that name whole classes of medicines.
    r"[a-z]{3,}(?:mab|gepants?|lukast|statin|azosin|[io]pram|traline|faxine|azapine|azodone|tiapine|piprazole|"
    r"racetam|cycline|oxicam|orexant|[eo]thazine|pental|gliflozin|gliptin|prazole|floxacin|[^aeiou]idone)",
    # Classes of medicines.
    r"beta-?blockers?|calcium(?:[- ]channel)? (?:blockers?|antagonists?)|anti-?histamines?|muscle relaxants?|"
    r"anti-?psychotics?|sleeping pills",
    # Medicines by name.
    r"divalproex|bupropion|buspirone|hydroxyzine|cyclobenzaprine|tizanidine|phenytoin|lacosamide|mexiletine|riluzole|"
    r"naproxen|diclofenac|indomethacin|acetaminophen|tylenol|metamizole|nefopam|ziconotide|lofexidine|naloxone|"
    r"hydrocodone|hydromorphone|oxymorphone|nalbuphine|butorphanol|pethidine|meperidine|alfentanil|"
    r"zolpidem|diphenhydramine|etomidate|methohexital|chloroform|scopolamine|hyoscine|neostigmine|"
    r"immunoglobulins?|suzetrigine|orphenadrine|acamprosate|disulfiram|varenicline|"
    r"nitroglycerine?|glyceryl trinitrate|levodopa|amantadine|flunarizine|pizotifen|methysergide|lasmiditan|"
    r"loxapine|clozapine|olanzapine|thalidomide|minoxidil|finasteride|metformin|insulin|dextrose|"
    r"theanine|ibogaine|ayahuasca|peyote|mescaline|lsd|mdma|mushrooms?|kratom|cbd|"
    # Herbs and food.
    r"turmeric|feverfew|butterbur|riboflavin|coenzyme q10|omega-3|fish oil|linolenic acid|probiotics|"
    r"st\.? john[’']?s wort",
    # Devices, operations on nerves, and talking.
    r"stimulators?|(?:nerve|cord|brain|ganglion|cortex|magnetic|repetitive|electrical|high-frequency) stimulation|"
    r"stimulating the|neurofeedback|biofeedback|scrambler therapy|shock (?:treatment|therapy)|electroshock|"
    r"electroconvulsive (?:therapy|treatment)|coil treatment|(?:r|d)?tms|emdr|hypnosis|hypnotherapy|mindfulness|"
    r"meditation|tai chi|massage|prolonged exposure|cognitive (?:behaviou?ral )?therapy|"
    r"counselling|cupping|reflexology|homeopathy|chiropract\w+|osteopath\w+|gene therapy|"
    r"stem cells|radiofrequency|nerve injections?|desensiti[sz]ation|graded motor imagery",
)
