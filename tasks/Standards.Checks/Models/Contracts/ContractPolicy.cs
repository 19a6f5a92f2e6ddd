using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Contracts;

/// <summary>
/// Where contracts stand and what they promise. Clauses: <c>openapi-spec-exists</c>, <c>api-auth-documented</c>, <c>openapi-info-complete</c>.
/// </summary>
public sealed record ContractPolicy
{
    /// <summary>Files that are OpenAPI documents when their root says so.</summary>
    public IReadOnlyList<PathGlob> OpenApi { get; init; } = Globs("**/openapi*.{json,yml,yaml}", "api/**/*.{json,yml,yaml}");

    /// <summary>Files that are proto contracts.</summary>
    public IReadOnlyList<PathGlob> Proto { get; init; } = Globs("**/*.proto");

    /// <summary>Files that are schemas of events.</summary>
    public IReadOnlyList<PathGlob> Events { get; init; } = Globs("api/events/**/*.json");

    /// <summary>Operations that anybody may call, as <c>GET /api/v1/status</c>; <c>*</c> stands for any text.</summary>
    public IReadOnlyList<string> Anonymous { get; init; } = [];

    /// <summary>Environments of which an OpenAPI document names a server.</summary>
    public IReadOnlyList<string> Environments { get; init; } = ["production", "staging"];

    /// <summary>What stands in front of the version in the tag of a release, with which contracts are compared where no base is named.</summary>
    public string TagPrefix { get; init; } = "v";

    private static IReadOnlyList<PathGlob> Globs(params string[] patterns) => [.. patterns.Select(pattern => PathGlob.TryParse(pattern)!)];
}
