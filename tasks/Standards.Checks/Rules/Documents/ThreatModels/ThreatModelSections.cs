using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Documents.ThreatModels;

/// <summary>Where threat models are and what each has. Clause: <c>threat-model-document</c>.</summary>
internal static class ThreatModelSections
{
    /// <summary>Where risks are listed.</summary>
    public static readonly RequiredSection Risks = new("Risks", "a table of risks with likelihood, impact, mitigation and owner", "Risk*");

    /// <summary>What is done; asked for only when no table has a column for it.</summary>
    public static readonly RequiredSection Mitigations =
        new("Mitigations", "what is done about the threats", "Mitigation*", "Countermeasures", "Security controls", "Treatment");

    private static readonly DocumentKind Kind = DocumentKind.Of(
        "threat model",
        "docs/",
        "docs/{security/threat-model*,threat-models/**/*}.md",
        new(
            "Scope",
            "what the system does and what is looked at",
            "System overview",
            "Overview",
            "Purpose",
            "System description",
            "Introduction",
            "Context",
            "System"),
        new("Assets", "what is worth protecting", "Asset", "Crown jewels", "What we protect"),
        new("Entry points", "where the system can be entered", "Entry point", "Entrypoints", "Attack surface", "Interfaces"),
        new("Trust boundaries", "where trust changes", "Trust boundary", "Trust zones", "Trust levels"),
        new("Threats", "a STRIDE table", "STRIDE", "Threat*"),
        Risks);

    /// <summary>The sections of every threat model.</summary>
    public static IReadOnlyList<RequiredSection> All => Kind.Sections;

    /// <summary>Whether a file is a threat model, by its path alone.</summary>
    public static bool IsThreatModel(SourceFile file, Policy policy) => Kind.Includes(file, policy);
}
