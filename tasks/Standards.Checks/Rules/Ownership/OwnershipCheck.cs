using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Rules.Ownership;

/// <summary>What CODEOWNERS says of the files that exist: STD2101 to STD2110.</summary>
public sealed class OwnershipCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "ownership";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.CodeownersPresence, RuleCatalog.CodeownersFileSize, RuleCatalog.CodeownersLineForm, RuleCatalog.CodeownersPatternUnique,
        RuleCatalog.CodeownersPatternMatch, RuleCatalog.CodeownersLineEffective, RuleCatalog.CodeownersFileCoverage, RuleCatalog.CodeownersProjectOwner,
        RuleCatalog.CodeownersSensitivePaths, RuleCatalog.CodeownersSingleFile,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        CodeownersFiles.IsPlace(file.Path) || CodeownersFiles.IsMisnamed(file.Path, context.Policy.Ownership.Dialect);

    // With a CODEOWNERS file every path counts; without one only what could be it, unless paths of the policy need owners.
    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) =>
        context.Policy.Ownership is { Critical.Count: > 0 } or { Sensitive.Count: > 0 }
        || CodeownersFiles.Exists(context.Snapshot, context.Policy.Ownership.Dialect);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var policy = context.Policy.Ownership;
        if (CodeownersFiles.In(context.Snapshot, policy.Dialect) is not [var file, .. var others])
        {
            return MissingFileRules.Check(context.Snapshot.Files, context.Policy);
        }

        var findings = new List<Finding>(others.Select(other => Ignored(other, file, policy.Dialect)));
        try
        {
            findings.AddRange(file.Size >= CodeownersFiles.MaxBytes ? [TooLarge(file, policy.Dialect)] : CheckFile(file, context.Snapshot.Files, context));
        }
        catch (UnreadableFileException e)
        {
            // Reported here and not by the runner, so that the files that are ignored are named all the same.
            findings.Add(
                new Finding(RuleCatalog.CheckInputReadable, e.Path, 0, 0, $"{e.Path} {e.Reason}", "Correct or remove the file; its rules were not checked"));
        }

        return findings;
    }

    private static IEnumerable<Finding> CheckFile(SourceFile file, IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var codeowners = Codeowners.Parse(file.ReadText(CodeownersFiles.MaxBytes), context.Policy.Ownership.Dialect);
        var paths = files.Select(f => f.Path).ToArray();
        var state = new OwnershipState(file.Path, codeowners, paths, codeowners.Map(paths, context.Cancellation), context.Policy);
        var text = LineRules.Check(state);
        return state.Map.IsComplete
            ? [
                .. text,
                .. UseRules.Check(state),
                .. UnownedRule.Check(state),
                .. CatchAllRule.Check(state, files, context.Cancellation),
                .. OwnerCountRule.Check(state),
            ]
            : [.. text, TooComplex(file, paths.Length)];
    }

    private static Finding Ignored(SourceFile other, SourceFile file, CodeownersDialect dialect) => new(
        RuleCatalog.CodeownersSingleFile,
        other.Path,
        0,
        0,
        $"{dialect} reads '{file.Path}' and ignores this file",
        $"Move the lines that hold into '{file.Path}', then run 'git rm {other.Path}'");

    private static Finding TooLarge(SourceFile file, CodeownersDialect dialect) => new(
        RuleCatalog.CodeownersFileSize,
        file.Path,
        0,
        0,
        dialect == CodeownersDialect.GitHub
            ? string.Create(
                CultureInfo.InvariantCulture, $"the file is {file.Size:N0} bytes, and GitHub loads none of 3 MB ({CodeownersFiles.MaxBytes:N0} bytes) or more")
            : string.Create(CultureInfo.InvariantCulture, $"the file is {file.Size:N0} bytes, more than the {CodeownersFiles.MaxBytes:N0} that are checked"),
        "Name folders instead of files until the file is smaller; its rules were not checked");

    private static Finding TooComplex(SourceFile file, int files) => new(
        RuleCatalog.CodeownersFileSize,
        file.Path,
        0,
        0,
        string.Create(CultureInfo.InvariantCulture, $"the patterns have too many wildcards to be compared with {files:N0} files"),
        "Write patterns that begin with a folder, such as '/src/*.cs'; which line takes which file was not checked");
}
