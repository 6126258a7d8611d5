"""What makes it likelier that a condition is meant without naming it, and how conditions are related: tables."""

from __future__ import annotations

#: What is spoken of where a condition is meant: none of these words names it by itself.
HINTS: dict[str, str] = {
    "acute_pain_other": """
        chili chilli chillies capsaicin volunteer volunteers healthy pinprick pinpricks ski skier skiers
        rescue rescuers emergency ambulance paramedic paramedics casualty stitch stitched stitches
        dislocated sedated sedation dressing dressings trauma injured injury fracture fractures colic broken
        snapped crushed burn burned burnt wound wounds labour procedure procedures laceration biopsy stones
        battlefield soldiers acute sudden roadside trapped drool drooling dribbling dribble atropine saliva
        prehospital avalanche climbers
        """,
    "central_sensitization": """
        cord oversensitive over-sensitive overreact over-react overexcited amplifies amplifier hyperalgesia
        allodynia patch ring zone halo tender tenderness receptive harder wind pinprick pinpricks prick
        pricked brush brushed chili chilli capsaicin gate dorsal sensitised sensitized sensitise
        sensitisation barrage bombardment volume louder touch shrank shrinks soreness
        """,
    "opioid_hyperalgesia_tolerance": """
        opioid opioids opiate opiates morphine tolerance tolerant taper tapered tapering withdrawal fentanyl
        remifentanil sufentanil oxycodone tramadol painkiller painkillers pills habit methadone
        buprenorphine lofexidine gooseflesh cramps sweats shakes detox codeine hydromorphone
        """,
    "chronic_pain": """
        pain pains painful hurt hurts hurting ache aches aching sore years chronic lasting persistent daily
        everyday infusions relief
        """,
    "neuropathic_pain": """
        nerve nerves cream creams gel gels ointment balm topical burning tingling numb numbness allodynia
        touch touched feet shooting gabapentin pregabalin duloxetine amitriptyline carbamazepine
        nortriptyline neurons neurones neuropathy neuropathic neuralgia prickling electric lidocaine plaster
        plasters rubbed skin
        """,
    "orofacial_pain": """
        mouth mouths mouthwash swish swishing swished swill swilling rinse rinses rinsing tongue ulcers
        ulcer jaw jaws chewing tooth teeth dental dentist dentists face facial throat mucositis
        """,
    "cancer_pain": """
        cancer cancers tumour tumours tumor radiation radiotherapy rays chemo chemotherapy hospice
        palliative dying terminal terminally oncologist oncology metastases bone morphine opioid opioids
        weeks ill nurse
        """,
    "musculoskeletal_pain": """
        muscle muscles joint joints bone bones arthritis arthritic knee knees hip hips tendon tendons ache
        aching shoulder shoulders physio physiotherapy exercise chewing jaw
        """,
    "sci_pain": """
        spinal wheelchair wheelchairs cord paralysed paralyzed paraplegic injury injuries lesion lesions
        """,
    "postsurgical_chronic": """
        scar scars year months month later lasting persistent persist hernia hernias thoracotomy mastectomy
        chronic keyhole years stays stay
        """,
    "acute_postoperative": """
        surgery surgical surgeon surgeons operation operations operated theatre anaesthetic anaesthetist
        anesthetic anaesthesia anesthesia wound recovery ward scalpel hernia knife tonsillectomy mastectomy
        hysterectomy caesarean cesarean c-section birth delivery mothers perioperative postoperative
        sevoflurane desflurane emergence wake woke waking sufentanil remifentanil pca pump delirium
        shivering cut incision bupivacaine epidural spinal tonsils hours morphine
        """,
    "pelvic_visceral_pain": """
        bladder bladders urine urinary cramps stone stones colic pelvis pelvic womb period periods
        endometriosis gut bowel bowels belly tummy pancreas pancreatitis toilet kidney kidneys bile liver
        visceral
        """,
    "substance_use": """
        addict addicts addicted addiction dependence dependent user users street alcohol alcoholics drink
        drinks drinking drinkers drunk cocaine heroin misuse misused abuse abused craving cravings poison
        party parties relapse relapsed abstinent abstinence sober habit hooked rehab recreational fun
        tolerance regularly club clubs clubbers home psychosis memory
        """,
    "depression": """
        mood moods depressed depression depressive antidepressant antidepressants spray esketamine mystical
        trip trips psychedelic psychedelics psilocybin psychiatric psychiatrist psychiatrists psychiatry
        hopeless remission relapse relapsed bdnf glutamate synapse synapses synaptic dendritic stress
        stressed fluoxetine imipramine ssri ssris electroconvulsive ect naltrexone hydroxynorketamine
        arketamine gaba cheer cheers gloom sad low spirits spirit lift lifts lifted brain respond responded
        responders growth mice rats suicidal spravato brighten brightens mental better
        """,
    "suicidality": """
        suicide suicidal suicides thought thoughts safer danger crisis hopeless live die died
        """,
    "anxiety": """
        fear fears anxious anxiety worry worries worried nerves terrified terror panic social calm calmer
        mask afraid dread distress
        """,
    "ptsd": """
        trauma traumas traumatic traumatised nightmare nightmares veteran veterans vets soldier soldiers
        flashback flashbacks memories memory
        """,
    "ocd": """
        ritual rituals washing checking obsession obsessions obsessive compulsion compulsions compulsive
        """,
    "migraine": """
        migraine migraines aura triptan triptans sumatriptan rizatriptan zolmitriptan head attack attacks
        headache headaches ergotamine dihydroergotamine spreading wave emergency drip botox botulinum
        topiramate valproate propranolol
        """,
    "cluster_headache": """
        cluster oxygen bout bouts attack attacks hemicrania verapamil triptan sumatriptan hypothalamus
        nostril
        """,
    "other_headache": """
        headache headaches head tension overuse overused overusing sunct daily hemicrania painkillers
        primary spinal thunderclap
        """,
    "crps": """
        crps mended hand hands foot feet swelling swollen colour color limb limbs mirror sympathetic
        dystrophy coma cast sweating infusions ten-day inpatient spring rsd
        """,
    "fibromyalgia": """
        fibro fibromyalgia tender points muscle muscles widespread tired tiredness fatigue sleep
        """,
    "phantom_limb": """
        limb limbs leg legs amputated amputation amputees stump stumps missing mirror gone lost hand map
        """,
    "ischemic_pain": """
        artery arteries circulation toe toes leg legs rest vessels gangrene bypass
        """,
    "sickle_cell": """
        sickle crisis crises blood
        """,
    "poststroke_pain": """
        stroke strokes thalamic thalamus
        """,
    "diabetic_neuropathy": """
        diabetes diabetic sugar feet foot
        """,
    "chemo_neuropathy": """
        chemo chemotherapy taxane taxanes oxaliplatin platinum tingling numb numbness fingers toes survivors
        """,
    "trigeminal_neuralgia": """
        trigeminal face facial carbamazepine jolts
        """,
    "postherpetic_neuralgia": """
        shingles zoster rash plaster
        """,
    "radicular_pain": """
        sciatica sciatic leg legs disc discs disk root roots epidural
        """,
    "low_back_pain": """
        back backs lumbar spine spines disc discs crumbling
        """,
    "neck_pain": """
        neck necks whiplash
        """,
}
#: Conditions that are spoken of alike.
FAMILIES: dict[str, tuple[str, ...]] = {
    "mind": ("depression", "suicidality", "anxiety", "ptsd", "ocd"),
    "head": ("migraine", "cluster_headache", "other_headache"),
    "use": ("substance_use",),
    "nerve": (
        "neuropathic_pain",
        "postherpetic_neuralgia",
        "trigeminal_neuralgia",
        "diabetic_neuropathy",
        "chemo_neuropathy",
        "sci_pain",
        "poststroke_pain",
        "phantom_limb",
        "radicular_pain",
    ),
    "body": (
        "crps",
        "fibromyalgia",
        "low_back_pain",
        "neck_pain",
        "musculoskeletal_pain",
        "orofacial_pain",
        "pelvic_visceral_pain",
        "ischemic_pain",
        "sickle_cell",
    ),
    "cancer": ("cancer_pain",),
    "after": ("postsurgical_chronic",),
    "op": ("acute_postoperative",),
    "acute": ("acute_pain_other",),
    "opioid": ("opioid_hyperalgesia_tolerance",),
    "central": ("central_sensitization",),
    "chronic": ("chronic_pain",),
}
#: Each wide name, and what it may stand for.
WIDE: dict[str, tuple[str, ...]] = {
    "chronic_pain": (*FAMILIES["nerve"], *FAMILIES["body"], "postsurgical_chronic"),
    "neuropathic_pain": FAMILIES["nerve"][1:],
    "other_headache": ("migraine", "cluster_headache"),
    "musculoskeletal_pain": ("low_back_pain", "neck_pain"),
    "orofacial_pain": ("trigeminal_neuralgia",),
    "low_back_pain": ("radicular_pain",),
    "acute_postoperative": ("postsurgical_chronic",),
}
