"""Rings of words that mean much the same in drafts and records: each word of a claim is sought by its whole ring.

The words before the bar are those of drafts and records alike; what stands after it is only sought, never expanded.
Words of one ring need not be synonyms: "toddler" is sought by "preschool", "giddy" by "dizziness".
"""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from ..tables import read_lines

#: Further rings, kept as text.
_FILES = tuple(Path(__file__).with_name(f"{kind}_words.txt") for kind in ("plain", "field", "study"))

_TABLE: tuple[str, ...] = (
    # people
    "children, child, kids, kid, youngsters, youngster, toddler, toddlers, schoolchildren, boys, girls, infants, "
    "preschool, preschooler, teenagers, teenager, teens, adolescents, adolescent, juvenile, "
    "pediatric | aged 1-12 years",
    "elderly, older, old people, aged, pensioners, seniors, geriatric, frail",
    "mothers, mother, mums, moms, new mothers, postpartum, postnatal, puerperal, after birth | maternal, parturients",
    "pregnant, pregnancy, expecting, parturient, obstetric | gestation",
    "volunteers, volunteer, healthy people, healthy subjects | healthy",
    "rats, rat, rodents, rodent, animals, animal, preclinical | murine",
    "mice, mouse, rodents, animals, preclinical | murine",
    "women, woman, female, females",
    "men, man, male, males",
    "soldiers, soldier, veterans, military, combat",
    "users, addicts, abusers, abuser | users of ketamine, misuse",
    # surgery
    "surgery, surgeon, operation, operations, operated, operating, knife, theatre, surgical, postoperative, "
    "perioperative | intraoperative, postsurgical",
    "cut, incision, before the knife, surgeon starts | preincisional, pre-emptive, preemptive",
    "gall bladder, gallbladder, cholecystectomy, gallstones | laparoscopic cholecystectomy",
    "tonsils, tonsil, adenoids, tonsillectomy | adenotonsillectomy, adenoidectomy",
    "appendix, appendectomy, appendicitis | appendicectomy",
    "caesarean, cesarean, c-section, c-sections, sections | cesarean delivery",
    "hysterectomy, womb, uterus | uterine",
    "hip, knee, joint replacement, arthroplasty, new hip, new knee | joint",
    "shoulder, rotator cuff | arthroscopic",
    "spine, back surgery, spinal fusion, disc surgery, lumbar | discectomy, vertebral, laminectomy",
    "chest, lungs, lung, thoracic, thoracotomy | thoracoscopic, pulmonary",
    "heart surgery, heart operations, heart operation, cardiac surgery, bypass | cardiac, cardiopulmonary, coronary",
    "kidney, kidneys, renal, nephrectomy | nephrolithotomy",
    "stones, kidney stones | nephrolithotomy, lithotripsy, calculi",
    "breast, mastectomy",
    "belly, abdomen, abdominal, bowel, gut, laparotomy | colorectal, gastrointestinal, laparoscopic",
    "stomach, gastric | gastrointestinal, gastroscopy",
    "nose surgery, sinus | nasal surgery, septoplasty, rhinoplasty",
    "teeth, tooth, dental, dentist, wisdom | molar, extraction",
    "wound, stitches, stitching, stitched | laceration, suture, incision, repair",
    "keyhole, laparoscopic | laparoscopy",
    "belly button, hernia, groin | inguinal, herniorrhaphy",
    "scope, endoscopy, colonoscopy | endoscopic, bronchoscopy",
    "an operation, theatre, asleep, anaesthetic, anaesthetised, anaesthesia, narcosis | anesthetized, "
    "general anesthesia",
    "anaesthetics, anaesthetic agents, anaesthetist, anaesthetists | anesthetic, anesthesiologist",
    # pain and its kinds
    "sore, soreness, ache, aches, aching, hurt, hurts, hurting, pain, painful, agony, smart | vas, "
    "visual analog scale, visual analogue, numeric rating scale",
    "comfort, relief, relieve, relieved, soothe, soothes, soothed, soothing, ease, eased, "
    "eases | alleviate, analgesia",
    "touch, stroking, brush, light touch | allodynia, tactile, mechanical",
    "oversensitive, sensitive, sensitivity, tender, tenderness | hyperalgesia, hypersensitivity, allodynia",
    "tender zone, sore zone, spreading, around it, skin around | secondary hyperalgesia, area of hyperalgesia",
    "cold, chill, freezing | cold allodynia, cooling",
    "heat, hot, burn, burning, scald | thermal, heat pain",
    "chilli, chili, pepper, hot pepper, capsaicin",
    "nerves, nerve, neural, neuropathic, neuropathy | peripheral nerve, neuralgia",
    "nerve pain, neuralgia, neuropathic pain, neuropathic | neuropathy, neurogenic",
    "arm, hand, wrist, upper limb | upper extremity, extremities",
    "leg, foot, feet, lower limb | lower extremity, limb",
    "face, facial, trigeminal | orofacial",
    "jaw, temporomandibular, tmd | masticatory",
    "bladder, waterworks, urinary, urine, peeing | cystitis, uropathy, urological",
    "back, backs, backache | low back, lumbar",
    "neck, whiplash, cervical",
    "muscle, muscles, muscular | myofascial, myalgia",
    "joints, joint, rheumatic, arthritis | rheumatoid, osteoarthritis, articular",
    "limb, leg, amputated, amputation, missing limb | phantom, stump, amputee",
    "headache, headaches, head pain | cephalalgia, migraine",
    "attack, attacks, bouts, fits, episodes | episode, acute",
    "trauma, injury, injured, injuries, accident, wounded | traumatic, posttraumatic",
    "broken, fracture, fractures, break, dislocated | dislocation, reduction, orthopedic",
    "tumour, tumours, tumor, cancer, malignant, malignancy | oncologic, oncology, carcinoma, neoplasm",
    "cancer treatment, chemo, chemotherapy, radiation, radiotherapy | anticancer, antineoplastic",
    "dying, terminal, end of life, last days, hospice | palliative, advanced cancer",
    "sickle, sickling | vaso-occlusive, sickle cell disease",
    "diabetes, diabetic, diabetics, sugar | diabetic neuropathy",
    "shingles, zoster | postherpetic, herpes",
    "stroke, strokes | poststroke, post-stroke, thalamic, central pain",
    "arteries, circulation, blood flow, blood vessels | ischemic, vascular, vasoconstriction",
    "stubborn, resistant, refractory, intractable, hard-to-treat, treatment-resistant, resisted | intractable, "
    "unresponsive, failed, drug-resistant",
    "long-lasting, long-term, chronic, lasting, persistent, persisting, lingering | prolonged",
    "emergency, casualty, ambulance, accident | emergency department, prehospital",
    # mind
    "mood, spirits, downcast, low, blue, blues, melancholy, gloom, sad, sadness, misery, depression, depressed, "
    "depressive | depressive symptoms, antidepressant, madrs, montgomery, hamilton depression, phq-9, edinburgh",
    "antidepressants, antidepressant, ssri, ssris, venlafaxine | tricyclic",
    "suicide, suicidal, ending it, end their lives, kill, self-harm, wish to die, dark thoughts | suicidality, "
    "suicidal ideation, beck scale",
    "worry, worries, anxious, anxiety, fear, fears, nervous, panic | anxiolytic, hads",
    "ptsd, flashbacks, flashback, trauma | posttraumatic stress",
    "ocd, obsessions, obsession, obsessive, compulsions | obsessive-compulsive",
    "muddled, confused, confusion, disoriented, disorientated, befuddled, delirious, "
    "delirium | cognitive dysfunction",
    "thrashing, inconsolable, wild, agitated, agitation, upset, screaming, crying, wake, wakes, woke, "
    "waking | emergence "
    "agitation, emergence delirium, emergence, awakening",
    "think, thinking, memory, wits, dim, mind, brain fog, clarity, cognition, cognitive, concentration, forgetful "
    "| impairment, neuropsychological",
    "distress, distressed, upset | distress score, anxiety, observational",
    "sleep, insomnia, night, sleepless | sleep quality",
    "breathing pauses, apnoea, disturbed breathing, snoring | sleep apnea, apneas, hypopneas, oxygen saturation",
    "energy, tired, tiredness, fatigue, exhaustion, exhausted | vitality",
    "wellbeing, quality of life, daily life, enjoy life | quality of life, functioning",
    "addiction, addicted, hooked, dependence, abuse, abused, misuse, recreational, habit, craving, cravings | "
    "use disorder, dependent, addictive",
    "alcohol, drink, drinking, drinkers | alcohol use disorder, ethanol",
    "heroin, opioid, opioids, opiate, opiates, narcotic, narcotics, morphine | fentanyl, sufentanil",
    "withdrawal, come off, coming off, stay off, relapse, quit | abstinence, detoxification",
    "trip, trips, high, psychedelic, psychedelics | psilocybin, hallucinogen",
    # unwanted effects
    "side effects, unwanted effects, unpleasant effects, adverse, downsides, complications, "
    "problems | adverse events, "
    "adverse reactions, complication",
    "odd, odd mental effects, strange, unreal, weird, spaced, outside oneself, detached, floating, dissociation, "
    "dissociative | psychotomimetic, depersonalization, derealization, perception, hallucinations",
    "see things, things that are not there, hallucinations, hallucinate, hallucinated, visions | hallucination, "
    "psychotomimetic",
    "giddy, giddiness, dizzy, dizzier, dizziness, light-headed, woozy, vertigo | lightheadedness",
    "sick, vomit, vomited, vomits, vomiting, threw up, throwing up, nausea, queasy, nauseous | emesis, "
    "antiemetic, ponv",
    "sleepy, sleepiness, drowsy, drowsiness, sedated, sedation, groggy | somnolence",
    "clouded, cloudy, foggy | mental clouding, cognitive",
    "jittery, restless, restlessness, fidgety, agitated | agitation, psychomotor",
    "blurry, blurred, sight, vision, double vision, eyes, see double | blurred vision, diplopia, visual, nystagmus",
    "drool, drooling, dribble, saliva, salivation, spit | hypersalivation, salivary, secretions",
    "rash, itch, itching, itchy | pruritus, skin rash",
    "breathing, breathe, breath, breaths, slows breathing | respiratory depression, respiratory, ventilation, "
    "hypoxia, hypoxemia, apnea, desaturation, airway",
    "blood pressure, pressure | hypertension, hypotension, hemodynamic, systolic, arterial pressure",
    "pulse, heart rate, heartbeat, heart racing | tachycardia, bradycardia, hemodynamic",
    "liver | hepatic, hepatotoxicity, transaminase",
    "poisonous, poison, toxic, toxicity, damages, damaged, damage | neurotoxicity, neurotoxic, lesions, myelopathy",
    "death, deaths, die, died, dies, dying, survival, survive, live longer, years of life | mortality",
    "dependable, safe, safely, safety, harmless, harm, harmful, danger, dangerous, risk, risky | "
    "safety, tolerated, adverse, deleterious, contraindicated",
    "shiver, shivers, shivering | postoperative shivering",
    "nightmares, bad dreams, dreams | vivid dreams, unpleasant dreams, emergence",
    "cough, coughing | fentanyl-induced cough",
    # how it works
    "plug, plugs, plugged, block, blocks, blocked, blocking, blocker, jam, jams | antagonist, antagonism, inhibit, "
    "blockade",
    "channel, gate, gates, switch, receptor, receptors, docking | n-methyl-d-aspartate, nmda",
    "nmda, n-methyl-d-aspartate | nmda receptor, antagonist",
    "amplify, amplifies, amplified, louder, volume, turned up, magnify, winds up, wind-up | central sensitization, "
    "hyperexcitability, temporal summation, facilitation",
    "sensitisation, sensitization, sensitised, central sensitization | hyperexcitability, wind-up",
    "messenger, transmitter, chemical | neurotransmitter, peptide, neuropeptide",
    "cgrp | calcitonin gene-related peptide",
    "balance, brakes, brake, accelerator | inhibition, excitatory, gabaergic, glutamatergic, homeostatic",
    "glutamate, glutamatergic | excitatory amino acid",
    "connections, wiring, rewire, rewires, rewiring, links, network, networks | connectivity, synaptic, plasticity",
    "brain, head, cortex, cerebral | cortical, hippocampal, amygdala, prefrontal",
    "fear centre, almond | amygdala, amygdalar",
    "hippocampus, seahorse | hippocampal",
    "inflammation, inflammatory, inflamed | cytokine, interleukin, il-6, tnf",
    "growth factor, bdnf | brain-derived neurotrophic factor, neurotrophic",
    "blood levels, level, levels, in the blood, bloodstream | plasma, serum, concentration",
    "soaked up, absorbed, absorption, taken up | absorption, bioavailability, systemic",
    "broken down, breaks down, breakdown, metabolite | metabolism, norketamine, hydroxynorketamine",
    "scans, scan, scanner, pictures, imaging | mri, fmri, magnetic resonance, volume",
    "brain waves, eeg | electroencephalogram, oscillations, gamma",
    "gene, genes, genetic | polymorphism, expression",
    "monitoring, monitor | neuromonitoring, evoked potentials",
    # drugs and ways of giving them
    "arketamine, r-form, r-ketamine, right-handed, mirror image, twin | (r)-ketamine, r-ketamine, enantiomer, "
    "arketamine, stereoisomer",
    "esketamine, s-form, s-ketamine, left-handed, mirror image, twin | s(+)-ketamine, enantiomer, stereoisomer",
    "nose, nostril, nostrils, nasal, nasally, intranasal, sniff, sniffed, spray, sprayed, sprays, "
    "squirt | intranasally",
    "vein, veins, drip, drips, dripped, infusion, infusions, infused, intravenous, intravenously | iv",
    "jab, jabs, shot, shots, needle, injected, injection, injections, inject | intramuscular, subcutaneous, bolus",
    "muscle, into the muscle | intramuscular",
    "under the skin | subcutaneous, subcutaneously",
    "mouth, swallow, swallowed, drink, drinking, syrup, tablets, tablet, pill, pills, capsules, oral, orally | oral",
    "slow-release, slow release, extended-release, sustained-release | extended release, prolonged-release",
    "spine, spinal, spinal fluid, intrathecal, intrathecally | cerebrospinal",
    "epidural, epidurals, epidurally | caudal",
    "pump, pumps, push-button, patient-controlled, pca | patient-controlled analgesia",
    "cream, creams, ointment, gel, rub, rubbing, rubbed, topical, skin cream | topically",
    "plaster, plasters, patch, patches, transdermal",
    "into the joint, joint injection | intra-articular",
    "wires, electrodes, stimulating, stimulator, stimulate, stimulation, current | electrical stimulation, "
    "neurostimulation",
    "radio waves, radiofrequency, pulses | pulsed radiofrequency",
    "dummy, placebo, sham, saline, sugar pill, nothing | placebo-controlled",
    "pethidine, meperidine",
    "benzodiazepine, benzodiazepines, midazolam, diazepam, valium, lorazepam",
    "triptan, triptans, sumatriptan, zolmitriptan, rizatriptan",
    "ergot, ergots, ergotamine, dihydroergotamine | dhe",
    "painkiller, painkillers, analgesic, analgesics | rescue analgesia, analgesic consumption, opioid",
    "painkillers, fewer painkillers, less morphine, less medication, opioid-sparing | morphine consumption, "
    "analgesic requirements, opioid consumption, sparing",
    "anti-inflammatories, ibuprofen, nsaid, nsaids, vioxx, rofecoxib, celecoxib",
    "devil's claw, harpagophytum | doloteffin",
    "blood pressure pill, ace inhibitor | angiotensin-converting",
    "adenosine | purinergic",
    "dexmedetomidine, clonidine",
    "cannabis, marijuana, cannabinoids, cannabinoid, thc",
    "ect, shock therapy, electroshock, electroconvulsive",
    "half, halved, halves, halving, 50",
    "double, doubled, twice, twofold",
    # what comes of it, and time
    "even, level, same, equal, equally, alike, similar, no difference, no different, no better | comparable, "
    "no significant difference, did not differ, equivalent",
    "quicker, faster, quick, quickly, rapid, rapidly, speedy, sooner, soon | onset, rapid-acting",
    "longer, prolonged, delay, delayed, later, wait | duration, time to",
    "come round, comes round, come to, recover, recovered, recovery, discharge | recovery time, emergence",
    "begin, begins, start, set in, sets in, arrive, arrived, arrives, kick in, wait | onset, latency",
    "stopped, stop, gone, went, wear off, wears off, worn off, vanish, vanished, fade, fades, ended | disappeared, "
    "discontinued, transient, resolved, cessation",
    "come back, comes back, back, return, returned, recur, recurs | recurrence, relapse, rebound",
    "forever, for good, permanent, permanently, for years, never | long-term, sustained, transient, follow-up",
    "first choice, first line, standard | first-line, gold standard",
    "add-on, extra, adjunct, addition, added, adding, besides | adjunctive, adjuvant, combined",
    "combination, mixture, mix, mixed, mixing, together, combined | co-administration, combining",
    "useful, help, helps, helped, helpful, works, worked, work, effective | efficacy, beneficial, benefit",
    "happier, happy, satisfied, prefer, preferred, favour | satisfaction, preference",
    "cost, costs, cheaper, price, money | cost-effectiveness, economic",
    "work, job, sick leave, lose time | work productivity, workplace, activity",
    "protocol, protocols, recipe, scheme | regimen",
    "approve, approved, approval, licensed, licence | fda",
    "doctors agree, agree, consensus | consensus, guideline, recommend",
    "small, tiny, few, thin, scarce | limited, small sample",
    "common, frequent, often, widespread, affects, how many | prevalence, incidence",
    "website, websites, adverts, adverts, advertise, advertising, internet | online, web",
)


def _ring(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    said, _, sought = line.partition("|")
    own = tuple(word.strip() for word in said.split(",") if word.strip())
    return own, tuple(word.strip() for word in sought.split(",") if word.strip())


#: For each ring the words that it expands, and those that are only sought.
RINGS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    _ring(line) for line in (*_TABLE, *chain.from_iterable(map(read_lines, _FILES)))
)
