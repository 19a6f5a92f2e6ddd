using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Running;

internal sealed class FakeFileCheck(Func<SourceFile, IEnumerable<Finding>> check, Func<SourceFile, bool>? applies = null, string name = "file") : IFileCheck
{
    public List<string> Seen { get; } = [];

    public string Name => name;

    public IReadOnlyList<RuleDescriptor> Rules { get; } = [RuleCatalog.AdrFileNaming];

    public static Finding FindingIn(string path, string message = "wrong") => new(RuleCatalog.AdrFileNaming, path, 1, 1, message, "Correct it");

    public bool Applies(SourceFile file, CheckContext context) => applies?.Invoke(file) ?? true;

    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        Seen.Add(file.Path);
        return check(file);
    }
}

internal sealed class FakeRepositoryCheck(
    Func<IReadOnlyList<SourceFile>, IEnumerable<Finding>> check,
    Func<SourceFile, bool>? dependsOn = null,
    bool dependsOnPaths = false) : IRepositoryCheck
{
    public int Runs { get; private set; }

    public string Name => "repository";

    public IReadOnlyList<RuleDescriptor> Rules { get; } = [RuleCatalog.AdrFileNaming];

    public bool DependsOn(SourceFile file, CheckContext context) => dependsOn?.Invoke(file) ?? true;

    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => dependsOnPaths;

    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        Runs++;
        return check(files);
    }
}
