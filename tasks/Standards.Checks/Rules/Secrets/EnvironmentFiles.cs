using Standards.Checks.Catalog;
using Standards.Checks.Models.Secrets;

namespace Standards.Checks.Rules.Secrets;

/// <summary>
/// Files that hold nothing but the environment of a process: <c>.env</c>, <c>.env.production</c>, <c>prod.env</c>. What a telling name is given there
/// is what the process gets, so that it is no guess (STD5023). Those of examples, tests and the machine of a developer hold made-up values.
/// </summary>
internal static class EnvironmentFiles
{
    private static readonly string[] MadeUp =
    [
        "example", "examples", "sample", "template", "tpl", "dist", "default", "defaults", "schema", "test", "tests", "testing", "e2e", "ci", "dev", "develop",
        "development", "local", "docker", "compose",
    ];

    // 'keys.env' may be anything; 'production.env' is given to something that runs.
    private static readonly string[] Deployed = ["prod", "production", "live", "staging", "stage", "uat"];

    /// <summary>The match, as one of a committed environment where it is one.</summary>
    public static (string RuleId, SecretConfidence Confidence) Judge(SecretMatch match, string path) =>
        match.Detector.Rule == RuleCatalog.SecretNamedValue && Is(path)
            ? (RuleCatalog.SecretPassword.Id, SecretConfidence.Medium)
            : (match.Detector.Rule.Id, match.Confidence);

    /// <summary>Whether a file is the environment of something that runs.</summary>
    public static bool Is(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var words = name.Split('.', '-', '_');
        return (name == ".env"
                || name.StartsWith(".env.", StringComparison.Ordinal)
                || (name.EndsWith(".env", StringComparison.Ordinal) && words.Any(Deployed.Contains)))
            && !words.Any(MadeUp.Contains);
    }
}
