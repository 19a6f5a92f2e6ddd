using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules;
using Standards.Checks.Running;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Corpus;

/// <summary>
/// Whole repositories, written as a team would keep them and not as a rule's own test wants them. All checks run as in a build; what they
/// find is compared with the approved list beside the archive.
/// </summary>
public class CorpusTests
{
    public static TheoryData<string> Good => Archives("good-*.txtar");

    public static TheoryData<string> Bad => Archives("bad-*.txtar");

    [Theory]
    [MemberData(nameof(Good))]
    public void GoodRepository_HasNoFinding(string archive)
    {
        // Not Assert.Empty, which shows the first five, cut.
        var findings = Run(archive).Select(Line).ToArray();
        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void BadRepository_HasTheApprovedFindings(string archive) =>
        Snapshot.MatchFile(string.Concat(Run(archive).Select(f => Line(f) + "\n")), Path.Combine(Folder, $"{archive}.approved.txt"));

    private static string Folder => RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus");

    private static TheoryData<string> Archives(string pattern) =>
        [.. Directory.EnumerateFiles(Folder, pattern).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Line(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Path}({f.Line},{f.Column}): {f.Rule.Id}: {f.Text}");

    private static IReadOnlyList<Finding> Run(string archive)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in Txtar.Read(File.ReadAllText(Path.Combine(Folder, $"{archive}.txtar"))))
        {
            _ = repository.With(path, text);
        }

        var (policy, findings) = PolicyReader.Read(repository.Find(PolicyReader.FileName));
        var resolver = new SeverityResolver(policy, SeverityOptions.Local);
        return
        [
            .. findings,
            .. CheckCatalog.FileChecks.SelectMany(check => repository.Run(check, policy))
                .Concat(CheckCatalog.RepositoryChecks.SelectMany(check => repository.Run(check, policy)))
                .Where(f => resolver.Of(f.Rule) > Severity.Suggestion)
                .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
        ];
    }
}
