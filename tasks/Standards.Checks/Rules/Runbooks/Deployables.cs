using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>One project that runs in production, and the runbooks that are its own.</summary>
/// <param name="Project">The project file.</param>
/// <param name="Name">Its folder's name, in which the executables' folder holds it.</param>
/// <param name="Runbooks">In ordinal order.</param>
internal sealed record Deployable(SourceFile Project, string Name, IReadOnlyList<SourceFile> Runbooks)
{
    /// <summary>The deployables among the projects; tools and tests are none.</summary>
    public static IReadOnlyList<Deployable> Of(IReadOnlyList<SourceFile> projects, IReadOnlyList<SourceFile> runbooks, LayoutPolicy layout)
    {
        (SourceFile Project, string Name)[] executables =
        [
            .. new ProjectSet(projects, layout).Executables
                .Select(project => (project, NameOf(project, layout)))
                .DistinctBy(pair => pair.Item2, StringComparer.Ordinal),
        ];
        return
        [
            .. executables.Select(e => new Deployable(
                e.Project, e.Name, executables.Length == 1 ? runbooks : [.. runbooks.Where(runbook => Belongs(runbook, e.Name, executables))])),
        ];
    }

    /// <summary>The name in the form of a document's: 'Orders.Api' is 'orders-api'.</summary>
    public string DocumentName => string.Join('-', Standards.Checks.Models.Documents.HeadingWords.Split(Name)).ToLowerInvariant();

    /// <summary>The runbook that bears its name, or the service's with which it begins; else the first. There is one.</summary>
    public SourceFile Main => Runbooks.FirstOrDefault(runbook => Key(Path.GetFileNameWithoutExtension(runbook.Name)) is { Length: > 0 } subject
        && (subject.StartsWith(Key(Name), StringComparison.Ordinal) || Key(Name).StartsWith(subject, StringComparison.Ordinal))) ?? Runbooks[0];

    private static string NameOf(SourceFile project, LayoutPolicy layout)
    {
        var folder = FolderList.Holder(layout.Executables, project.Directory) ?? "";
        var below = project.Directory.AsSpan(Math.Min(project.Directory.Length, folder.Length)).TrimStart('/');
        var end = below.IndexOf('/');
        var name = (end < 0 ? below : below[..end]).ToString();
        return name.Length > 0 ? name : ProjectSet.NameOf(project);
    }

    // The longest name decides: 'order-api-gateway.md' is not of 'order-api' where 'order-api-gateway' is a deployable too.
    // 'orders.md' is of 'Orders.Api', and of 'Orders.Worker' as well.
    private static bool Belongs(SourceFile runbook, string name, (SourceFile Project, string Name)[] executables) =>
        Holders(
            runbook).Any(holder => new[]
            {
                Key(name),
                Key(ProjectWords.ServiceName(name)),
            }.Any(key => key.Length > 0 && holder.StartsWith(key, StringComparison.Ordinal)
            && !executables.Any(
                other => other.Name != name && Key(other.Name).Length > key.Length && holder.StartsWith(Key(other.Name), StringComparison.Ordinal))));

    private static IEnumerable<string> Holders(SourceFile runbook) => runbook.Path[RunbookKinds.Folder.Length..].Split('/').Select(Key);

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
