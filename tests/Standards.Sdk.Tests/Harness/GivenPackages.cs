namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// Packages that are there already, tested in place of those that the sources would give: <c>STANDARDS_TEST_FEED</c> names their folder,
/// <c>STANDARDS_TEST_VERSION</c> their version. So a test shows that a released version has a defect, or that it has none. A version's content never
/// changes: what was copied or extracted of it before is taken again.
/// </summary>
/// <param name="Folder">Absolute path; the packages lie there or in a folder below, as <c>dotnet package download</c> leaves them.</param>
/// <param name="Version">Version of all of them.</param>
internal sealed record GivenPackages(string Folder, string Version)
{
    private const string FeedVariable = "STANDARDS_TEST_FEED";
    private const string VersionVariable = "STANDARDS_TEST_VERSION";

    // A name of NuGet is the same in any letters.
    private static readonly EnumerationOptions Anywhere = new() { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>What the environment names; null for the packages of the sources.</summary>
    /// <exception cref="InvalidOperationException">Only one of the two is set, or there is no such folder.</exception>
    public static GivenPackages? FromEnvironment()
    {
        var (folder, version) = (Value(FeedVariable), Value(VersionVariable));
        if (folder is null && version is null)
        {
            return null;
        }

        // Tests run in another folder than the command that starts them.
        return folder is not null && version is not null && Path.IsPathFullyQualified(folder) && Directory.Exists(folder)
            ? new GivenPackages(folder, version)
            : throw new InvalidOperationException(
                $"{FeedVariable} has to be the absolute path of a folder of packages, and {VersionVariable} their version.");
    }

    /// <summary>Copies those of them that are not there yet.</summary>
    /// <param name="feed">Folder of packages.</param>
    public void CopyTo(string feed)
    {
        foreach (var package in Directory.EnumerateFiles(Folder, $"*.{Version}.nupkg", Anywhere))
        {
            var copy = Path.Combine(feed, Path.GetFileName(package));
            if (!File.Exists(copy))
            {
                File.Copy(package, copy);
            }
        }
    }

    private static string? Value(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
