using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8602, STD8604: files that are still there, and packages. Clauses: <c>proto-backward-compatible</c>, <c>api-breaking-needs-new-major</c>.
/// </summary>
internal sealed class FileComparison(ProtoChanges changes)
{
    /// <summary>Whether a file is written in another language, in which the same text means something else. An edition says what it means.</summary>
    public static bool ChangesSyntax(FileShape before, FileShape after) =>
        before.Syntax != after.Syntax && before.Syntax.StartsWith('p') && after.Syntax.StartsWith('p');

    /// <summary>Adds what the change of a file breaks.</summary>
    public void Compare(FileShape before, FileShape after)
    {
        if (before.Package != after.Package)
        {
            AddPackage(before, after);
            return;
        }

        if (ProtoName.Namespace(before) != ProtoName.Namespace(after))
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.NamespacePlace,
                before.NamespacePlace,
                $"{ValueText.Line(after.Path)} changes csharp_namespace from {Text(before.Namespace)} to {Text(after.Namespace)}: code that uses its types "
                    + "does not compile",
                changes.Fix(before.Path, Restore(before)));
        }

        if (ChangesSyntax(before, after))
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.SyntaxPlace,
                before.SyntaxPlace,
                $"{ValueText.Line(after.Path)} changes its syntax from {before.Syntax} to {after.Syntax}: presence, open enums and JSON differ",
                changes.Fix(before.Path, $"Write syntax = \"{ProtoName.Shorten(before.Syntax)}\""));
        }
    }

    /// <summary>Adds a package of which nothing is left.</summary>
    /// <param name="package">Its name.</param>
    /// <param name="file">The first of its files.</param>
    public void AddRemoved(string package, FileShape file)
    {
        var family = ProtoName.Family(package);
        var heirs = changes.After.Files.Values.Select(other => other.Package).Where(other => other != package && ProtoName.Family(other) == family)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        changes.Add(
            RuleCatalog.ProtoPackageVersion,
            Location.Whole(file.Path),
            file.PackagePlace,
            $"Package {ProtoName.Quote(package)} is removed{(heirs.Count == 0 ? "" : $", and {ProtoName.Quote(heirs[^1])} takes its place")}: "
                + "the calls of its clients fail",
            "Keep it beside the new version until no client calls it, and waive this when none does");
    }

    private static string Restore(FileShape before) => before.Namespace.Length == 0
        ? "Remove the option"
        : $"Write option csharp_namespace = \"{ProtoName.Shorten(before.Namespace)}\"";

    private static string Text(string value) => value.Length == 0 ? "none" : ProtoName.Quote(value);

    private void AddPackage(FileShape before, FileShape after) => changes.Add(
        RuleCatalog.ProtoPackageVersion,
        after.PackagePlace,
        before.PackagePlace,
        $"{ValueText.Line(after.Path)} changes its package from {Text(before.Package)} to {Text(after.Package)}: the calls of the clients of the old one fail",
        $"Leave the file as it was, and write package {ProtoName.Quote(after.Package)} in a file of its own beside it");
}
