using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>
/// STD4650 to STD4653 and STD4655: the public API of an assembly is the one that its file records, and what was released goes with a
/// new major version only. Clauses: <c>library-public-api-compat</c>, <c>breaking-needs-major</c>.
/// </summary>
public sealed class PublicApiCheck : IProjectCheck
{
    /// <summary>The command that accepts what was added.</summary>
    internal const string Command = "dotnet build -t:StandardsPublicApi";

    private const int MaxNamed = 3;
    private const int MaxDeclaration = 160;

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.PublicApiRecordCurrent, RuleCatalog.PublicApiRemoval, RuleCatalog.PublicApiFileReadable, RuleCatalog.PublicApiReadWhole,
        RuleCatalog.PublicApiMajorVersion,
    ];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        var output = project.Output;
        if (project.IsTestProject
            || output.ApiPath.Length == 0
            || output.ApiSwitch.Equals("false", StringComparison.OrdinalIgnoreCase)
            || !File.Exists(project.AssemblyPath))
        {
            return [];
        }

        var path = Path.GetRelativePath(context.Snapshot.Root, output.ApiPath).Replace('\\', '/');
        if (!File.Exists(output.ApiPath))
        {
            return output.ApiSwitch.Equals("true", StringComparison.OrdinalIgnoreCase)
                ? [new Finding(
                    RuleCatalog.PublicApiRecordCurrent,
                    project.Path,
                    1,
                    1,
                    $"the public API of '{project.Name}' is not recorded: there is no {path}",
                    $"Run: {CommandFor(project)}")]
                : [];
        }

        try
        {
            var file = ApiFile.Parse(new SourceFile(context.Snapshot.Root, path, 0, 0).ReadText(ApiFile.MaxBytes));
            return file.Problems.Count > 0
                ? file.Problems.Select(p => new Finding(RuleCatalog.PublicApiFileReadable, path, p.Line, 1, p.Message, p.Fix))
                : Compare(project, path, file, ApiReader.Read(project.AssemblyPath, context.Cancellation)).Limit();
        }
        catch (UnreadableFileException e)
        {
            return [new Finding(RuleCatalog.PublicApiFileReadable, path, 1, 1, $"the file {e.Reason}", $"Delete it and run: {CommandFor(project)}")];
        }
        catch (ApiException e)
        {
            return [Unread(project, e)];
        }
    }

    /// <summary>The finding about an assembly that cannot be read.</summary>
    internal static Finding Unread(ProjectFacts project, ApiException e) => new(
        RuleCatalog.PublicApiReadWhole,
        project.Path,
        1,
        1,
        $"the public API of '{project.Name}' is not compared, because its assembly {e.Message}",
        "Build again; if the assembly is made by another tool than a .NET compiler, write <StandardsPublicApi>false</StandardsPublicApi>");

    /// <summary>One finding for each break; none where the version may break.</summary>
    internal static IEnumerable<Finding> Breaks(ProjectFacts project, string path, ApiComparison comparison)
    {
        var version = project.Output.Version;
        var next = ApiVersion.NextBreaking(comparison.ReleasedVersion);
        foreach (var (line, old, now, isDemand) in comparison.MayBreak ? [] : comparison.Breaks)
        {
            var message = isDemand ? $"who implements '{Cut(now!.TypeName)}' of {comparison.ReleasedVersion} now has to write '{Cut(now.Text)}'"
                : now is null ? $"'{Cut(old)}' of {comparison.ReleasedVersion} is gone"
                : $"'{Cut(old)}' of {comparison.ReleasedVersion} is now '{Cut(now.Line)}'";
            var fix = isDemand
                ? "Give it a body"
                : now is null ? "Put it back, with [Obsolete] if it should go later" : "Put it back, beside the new one if need be";
            yield return new Finding(
                RuleCatalog.PublicApiRemoval,
                path,
                line,
                1,
                message,
                $"{fix}, or raise the version from {ValueText.Shorten(version)} to {next} and run: {CommandFor(project)}");
        }
    }

    private static IEnumerable<Finding> Compare(ProjectFacts project, string path, ApiFile file, IReadOnlyList<ApiMember> members)
    {
        var version = project.Output.Version;
        if (file.UnreleasedVersion.Length > 0 && ApiVersion.MayBreak(version, file.UnreleasedVersion))
        {
            var number = 1;
            yield return new Finding(
                RuleCatalog.PublicApiMajorVersion,
                path,
                number,
                1,
                $"the public API was recorded for {file.UnreleasedVersion}, and '{project.Name}' is built as {ValueText.Shorten(version)}, which promises "
                    + $"users of it that nothing broke",
                $"Raise the version to {file.UnreleasedVersion}, or take the file of the branch of that version");
        }

        var comparison = ApiComparison.Of(file, members, version, project.Output.BaselineVersion);
        foreach (var finding in Breaks(project, path, comparison))
        {
            yield return finding;
        }

        var breaking = comparison.MayBreak ? 0 : comparison.Breaks.Count(b => !b.IsDemand);
        var gone = comparison.Gone.Count - breaking;
        // What took the place of something that had to stay is said above.
        if (comparison.Added.Count == 0
            ? gone > 0
            : gone > 0 || comparison.Added.Count > comparison.Breaks.Count(b => b.Now is not null && !comparison.MayBreak))
        {
            string[] counts = [.. Counts(comparison.Added.Count, "not recorded"), .. Counts(gone, "recorded and gone")];
            var named = comparison.Added
                .Select(m => m.Line)
                .Concat(comparison.Added.Count == 0 ? comparison.Gone : [])
                .Take(MaxNamed)
                .Select(l => $"'{Cut(l)}'")
                .ToList();
            var rest = (comparison.Added.Count == 0 ? gone : comparison.Added.Count) - named.Count;
            yield return new Finding(
                RuleCatalog.PublicApiRecordCurrent,
                path,
                1,
                1,
                $"of the public API of '{project.Name}', {string.Join(" and ", counts)}: {string.Join(", ", named)}{(rest > 0 ? $" and {rest} more" : "")}",
                $"If others may use it so, run: {CommandFor(project)}");
        }
    }

    private static IEnumerable<string> Counts(int count, string what) =>
        count == 0 ? [] : [$"{count} {(count == 1 ? "declaration is" : "declarations are")} {what}"];

    private static string CommandFor(ProjectFacts project) => $"dotnet build {CommandText.Word(project.Path)} -t:StandardsPublicApi";

    private static string Cut(string text) => ValueText.Line(text, MaxDeclaration);
}
