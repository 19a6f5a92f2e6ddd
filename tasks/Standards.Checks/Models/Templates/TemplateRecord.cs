namespace Standards.Checks.Models.Templates;

/// <summary>What a repository remembers of the template that wrote it: <c>.standards/template.json</c>.</summary>
/// <param name="Path">Path of the file in the repository.</param>
/// <param name="Template">Short name of the template.</param>
/// <param name="Version">Version of the package of templates.</param>
/// <param name="Name">What <c>dotnet new</c> was given as the name.</param>
/// <param name="Answers">Values by parameter; a parameter that takes several has several, any other has one.</param>
public sealed record TemplateRecord(string Path, string Template, string Version, string Name, IReadOnlyList<TemplateAnswer> Answers)
{
    /// <summary>Folder of the records.</summary>
    public const string Folder = ".standards";

    /// <summary>
    /// Whether a path is that of a record: <c>.standards/template.json</c>, and <c>.standards/template.NAME.json</c> of projects that were added later; also in
    /// a folder of a larger repository.
    /// </summary>
    public static bool IsPath(string path) =>
        path.EndsWith(".json", StringComparison.Ordinal) && Start(path) is { } start && path.IndexOf('/', start + Folder.Length + 1) < 0;

    /// <summary>
    /// Whether a text may be the name that a template was rendered with: it becomes the name of folders and files, so it names no other folder. A record is a
    /// file of the repository, which a pull request can change.
    /// </summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name.Trim('.', ' ').Length > 0 && !name.Any(c => char.IsControl(c) || c is '/' or '\\' or ':');

    /// <summary>The folder that the template was rendered into, with a slash at its end; empty for the top.</summary>
    public string Prefix => Path[..Start(Path)!.Value];

    private static int? Start(string path)
    {
        const string Mark = Folder + "/template.";
        return path.StartsWith(Mark, StringComparison.Ordinal) ? 0
            : path.LastIndexOf("/" + Mark, StringComparison.Ordinal) is var at and >= 0 ? at + 1
            : null;
    }
}
