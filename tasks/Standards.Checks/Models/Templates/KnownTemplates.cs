namespace Standards.Checks.Models.Templates;

/// <summary>
/// The templates that write a record, and what they ask. A parameter that a later version drops stays here, because older records have it.
/// </summary>
public static class KnownTemplates
{
    private static readonly string[] Any = [];
    private static readonly string[] Truths = ["true", "false"];

    /// <summary>Day of the creation, <c>yyyy-MM-dd</c>.</summary>
    public const string CreatedOn = "createdOn";

    /// <summary>Version of the .NET SDK that ran the template.</summary>
    public const string DotnetSdk = "dotnetSdk";

    private static readonly (string Name, string[] Choices)[] Common =
    [
        ("owners", Any), ("team", Any), ("ci", ["github", "azure", "gitlab", "none"]), ("inRepo", Truths), (CreatedOn, Any), (DotnetSdk, Any),
    ];

    private static readonly (string Name, string[] Choices) Deploy = ("deploy", ["none", "kubernetes"]);

    private static readonly (string Name, string[] Choices) Ops = ("ops", ["minimal", "full"]);

    /// <summary>
    /// What a record that has no answer to a parameter was created with, because there was no such choice then: a default would take files away in an update.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Before { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["ops"] = "full" };

    /// <summary>Choices by parameter by template; no choices where any text is an answer.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> All { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["std-library"] = Of(Common),
            ["std-service"] = Of(
                [.. Common, Deploy, Ops, ("resource", Any), ("resourcePlural", Any), ("store", ["none", "postgres"]), ("auth", ["none", "jwt"])]),
            ["std-worker"] = Of([.. Common, Deploy, Ops]),
        };

    private static Dictionary<string, IReadOnlyList<string>> Of((string Name, string[] Choices)[] parameters) =>
        parameters.ToDictionary(p => p.Name, IReadOnlyList<string> (p) => p.Choices, StringComparer.Ordinal);
}
