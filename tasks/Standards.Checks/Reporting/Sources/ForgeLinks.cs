namespace Standards.Checks.Reporting.Sources;

/// <summary>
/// Addresses of files at one commit on the forge that a CI server builds for. A report is read in a mail, as an artefact and in a comment: there is no
/// work tree beside it that a relative link could lead to.
/// </summary>
public sealed class ForgeLinks
{
    private readonly Func<string, int, string> _address;

    private ForgeLinks(Func<string, int, string> address) => _address = address;

    /// <summary>The forge that the variables of a CI server name; null where there is none.</summary>
    /// <param name="environment">The variables; null where none are known.</param>
    /// <param name="commit">Hexadecimal name of the commit.</param>
    public static ForgeLinks? Of(IReadOnlyDictionary<string, string>? environment, string commit)
    {
        if (environment is null || commit.Length == 0)
        {
            return null;
        }

        return OfGitHub(Value, commit) ?? OfGitLab(Value, commit) ?? OfAzure(Value, commit);

        string Value(string name) => environment.GetValueOrDefault(name) ?? "";
    }

    /// <summary>The address of a file, of a line where one is given.</summary>
    /// <param name="path">Repository-relative.</param>
    /// <param name="line">1-based; 0 for the whole file.</param>
    public string Of(string path, int line) => _address(path, line);

    private static ForgeLinks? OfGitHub(Func<string, string> value, string commit) =>
        value("GITHUB_REPOSITORY") is { Length: > 0 } repository && Page(value("GITHUB_SERVER_URL")) is { } server
            ? GitHub($"{server}/{Path(repository)}", commit)
            : null;

    private static ForgeLinks? OfGitLab(Func<string, string> value, string commit) =>
        Page(value("CI_PROJECT_URL")) is { } project ? GitLab(project, commit) : null;

    // Azure Pipelines builds repositories of GitHub, too.
    private static ForgeLinks? OfAzure(Func<string, string> value, string commit) =>
        !value("TF_BUILD").Equals("true", StringComparison.OrdinalIgnoreCase) || Page(value("BUILD_REPOSITORY_URI")) is not { } page ? null
        : value("BUILD_REPOSITORY_PROVIDER") is "GitHub" ? GitHub(WithoutGit(page), commit)
        : Azure(page, commit);

    // https://docs.github.com/en/repositories/working-with-files/using-files/getting-permanent-links-to-files.
    private static ForgeLinks GitHub(string page, string commit) => new((path, line) => $"{page}/blob/{commit}/{Path(path)}{Anchor(line)}");

    // https://docs.gitlab.com/ee/user/project/repository/files/.
    private static ForgeLinks GitLab(string page, string commit) => new((path, line) => $"{page}/-/blob/{commit}/{Path(path)}{Anchor(line)}");

    // The form that the portal itself copies.
    private static ForgeLinks Azure(string page, string commit) => new((path, line) =>
        $"{page}?path=/{Path(path)}&version=GC{commit}{(line > 0 ? $"&line={line}&lineEnd={line + 1}&lineStartColumn=1&lineEndColumn=1" : "")}");

    private static string Anchor(int line) => line > 0 ? $"#L{line}" : "";

    private static string Path(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string WithoutGit(string page) => page.EndsWith(".git", StringComparison.Ordinal) ? page[..^4] : page;

    // Without what a variable may carry besides: a user name or a token in front of the host, a query.
    private static string? Page(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0
            ? $"{uri.Scheme}://{uri.Authority}{uri.AbsolutePath.TrimEnd('/')}"
            : null;
}
