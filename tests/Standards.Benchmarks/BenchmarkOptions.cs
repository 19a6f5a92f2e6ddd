namespace Standards.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Scenarios">Names without duplicates; never empty.</param>
/// <param name="Projects">Sizes of the small-project trees.</param>
/// <param name="Repeat">Pairs per scenario.</param>
/// <param name="Chain">Whether projects reference each other.</param>
/// <param name="Feed">Folder of a package that exists; null to pack the working tree.</param>
/// <param name="SdkVersion">Version in that feed.</param>
/// <param name="Service">Folder of a published service, or null.</param>
/// <param name="Out">File for the report, or null.</param>
internal sealed record BenchmarkOptions(
    IReadOnlyList<string> Scenarios,
    IReadOnlyList<int> Projects,
    int Repeat,
    bool Chain,
    string? Feed,
    string? SdkVersion,
    string? Service,
    string? Out);
