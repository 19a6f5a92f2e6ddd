using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>One version of a model. Clause <c>ai-model-version-record</c>.</summary>
/// <param name="Node">Its entry.</param>
/// <param name="IsActive">Whether it answers requests today: deployed and not deprecated yet.</param>
internal sealed record Model(PlacedNode Node, bool IsActive)
{
    /// <summary>The name that all versions share; empty when absent.</summary>
    public string Name { get; } = Node["model_name"].Text ?? "";

    /// <summary>The version as it is written; empty when it is none.</summary>
    public string Version { get; } = Node["version"].Text is { } version && Parts(version) is not null ? version : "";

    private (int Major, int Minor, int Patch, bool IsRelease)? Numbers { get; } = Parts(Node["version"].Text ?? "");

    /// <summary>Name and version for a message.</summary>
    public string Title => $"{ValueText.Shorten(Name)} {ValueText.Shorten(Version)}";

    /// <summary>
    /// The flag behind which it is deployed: with hyphens in the version, as names in <c>ops/flags.yml</c> have them, or with its dots where flags are kept
    /// elsewhere.
    /// </summary>
    public IReadOnlyList<string> FlagNames => [$"model-{Name}-v{Version.Replace('.', '-')}", $"model-{Name}-v{Version}"];

    /// <summary>The models of the file in its order.</summary>
    public static IReadOnlyList<Model> All(OperationsSet operations) =>
    [
        .. operations["models"]["models"].Items.Select(n => new Model(
            n,
            n["deployed_at"].Exists && !(n["deprecated_at"].Exists && !(n["deprecated_at"].Date > operations.Today)))),
    ];

    /// <summary>Whether this version is older than another by the numbers of Semantic Versioning; a pre-release is older than its release.</summary>
    public bool IsOlderThan(Model other) => Numbers is { } mine && other.Numbers is { } theirs && mine.CompareTo(theirs) < 0;

    private static (int Major, int Minor, int Patch, bool IsRelease)? Parts(string version)
    {
        var core = version.Split('+', 2)[0].Split('-', 2);
        var numbers = core[0].Split('.');
        return numbers.Length == 3
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && int.TryParse(numbers[2], NumberStyles.None, CultureInfo.InvariantCulture, out var patch)
            ? (major, minor, patch, core.Length == 1)
            : null;
    }
}
