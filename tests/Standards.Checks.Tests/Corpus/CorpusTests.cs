using System.Globalization;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Corpus;

/// <summary>
/// Whole repositories, written as a team would keep them and not as a rule's own test wants them. All checks run as in a build; what they
/// find is compared with the approved list beside the mistakes of each concern.
/// </summary>
public class CorpusTests
{
    /// <summary>Each template with each host of changes, alone and with another, and with each other choice.</summary>
    public static TheoryData<string, string> Repositories
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var template in (string[])["std-library", "std-service", "std-worker"])
            {
                using var definition = TemplateContent.Definition(template);
                string[] hosts = ["--ci github --ci gitlab", "--ci azure --ci gitlab", "--ci github --ci azure --ci gitlab"];
                string[] together = template == "std-service" ? ["--auth jwt --deploy kubernetes", "--store postgres --auth jwt --deploy kubernetes"] : [];
                var choices = TemplateContent.Choices(definition.RootElement).Where(choice => !choice.StartsWith("--ops ", StringComparison.Ordinal));
                foreach (var options in (string[])["", .. choices, .. hosts, .. together])
                {
                    data.Add(template, options);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Concerns => [.. Mistakes.Concerns.Select(concern => concern.Name)];

    public static TheoryData<string> Good => Archives("good-*.txtar");

    /// <summary>Of anybody's repository only what a build on CI would say; of one that chose every tier, suggestions too.</summary>
    [Theory]
    [MemberData(nameof(Good))]
    public void Good_repository_has_no_finding(string archive)
    {
        // Not Assert.Empty, which shows the first five, cut.
        var findings = Run(Read(archive), archive == "good-repository" ? Severity.Warning : Severity.Suggestion).Select(Line).ToArray();
        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    /// <summary>
    /// What <c>dotnet new</c> writes, with the answers filled in as the template engine does it: nothing is left to say, in no tier, but what only people know.
    /// </summary>
    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_has_no_finding(string template, string options)
    {
        var findings = Run(Created(template, options), Severity.Suggestion).Where(f => f.Rule != RuleCatalog.SetupOpen).Select(Line).ToArray();

        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    /// <summary>The least that a template writes is enough for the tier that it writes.</summary>
    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_with_little_is_right_at_its_own_tier(string template, string options)
    {
        var files = Written(template, template == "std-library" ? options : $"{options} --ops minimal");

        var findings = Run(files, Severity.Warning).Select(Line).ToArray();

        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    /// <summary>The repository that <c>dotnet new</c> and a first restore write, of which every tier is asked.</summary>
    internal static IEnumerable<(string Path, string Text)> Created(string template, string options = "") =>
        Written(template, template == "std-library" || options.Contains("--ops ", StringComparison.Ordinal) ? options : $"{options} --ops full")
            .Select(f => f.Path == PolicyReader.FileName ? (f.Path, f.Text.Replace("tier: 2", "tier: 4", StringComparison.Ordinal)) : f);

    /// <summary>The same, as it is.</summary>
    internal static IEnumerable<(string Path, string Text)> Written(string template, string options) =>
        TemplateContent.TextsOf(template, $"{options} --owners acme/payments --team payments").Select(f => (Path: Fill(f.Path), Text: Fill(f.Text)));

    /// <summary>A text with the names and days that the template engine would write.</summary>
    internal static string Fill(string text) => text
        .Replace("StdService1", "Orders", StringComparison.Ordinal)
        .Replace("stdservice1", "orders", StringComparison.Ordinal)
        .Replace("StdItem1", "OrderLine", StringComparison.Ordinal)
        .Replace("StdItems1", "OrderLines", StringComparison.Ordinal)
        .Replace("stdItem1", "orderLine", StringComparison.Ordinal)
        .Replace("stdItems1", "orderLines", StringComparison.Ordinal)
        .Replace("std-item1", "order-line", StringComparison.Ordinal)
        .Replace("std-items1", "order-lines", StringComparison.Ordinal)
        .Replace("std_item1", "order_line", StringComparison.Ordinal)
        .Replace("std_items1", "order_lines", StringComparison.Ordinal)
        .Replace("a std item1", "an order line", StringComparison.Ordinal)
        .Replace("A std item1", "An order line", StringComparison.Ordinal)
        .Replace("std item1", "order line", StringComparison.Ordinal)
        .Replace("Std item1", "Order line", StringComparison.Ordinal)
        .Replace("std items1", "order lines", StringComparison.Ordinal)
        .Replace("Std items1", "Order lines", StringComparison.Ordinal)
        .Replace("std-service1", "orders", StringComparison.Ordinal)
        .Replace("@std-owners1", "@acme/payments", StringComparison.Ordinal)
        .Replace("@std-handle1", "@acme/payments", StringComparison.Ordinal)
        .Replace("std-handle1", "payments", StringComparison.Ordinal)
        .Replace("std-team1", "payments", StringComparison.Ordinal)
        .Replace("$dotnet_sdk_version$", "10.0.401", StringComparison.Ordinal)
        .Replace("$standards_sdk_version$", "1.0.0", StringComparison.Ordinal)
        .Replace("$answer_resource$", "order line", StringComparison.Ordinal)
        .Replace("$answer_resourcePlural$", "", StringComparison.Ordinal)
        .Replace("\"$answer_ci$\"", """[ "github" ]""", StringComparison.Ordinal)
        .Replace("\"$answer_inRepo$\"", "false", StringComparison.Ordinal)
        .Replace("$answer_store$", "none", StringComparison.Ordinal)
        .Replace("$answer_auth$", "none", StringComparison.Ordinal)
        .Replace("$answer_deploy$", "none", StringComparison.Ordinal)
        .Replace("$answer_ops$", "minimal", StringComparison.Ordinal)
        .Replace("2001-01-01", TestDay.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Each mistake alone, and everything that is said of it: what fires, where, and that nothing else does.</summary>
    [Theory]
    [MemberData(nameof(Concerns))]
    public void Every_mistake_is_found(string concern)
    {
        var good = Read("good-service");
        var text = new StringBuilder();
        var missed = new List<string>();
        foreach (var mistake in Mistakes.Concerns.Single(c => c.Name == concern).Mistakes)
        {
            var findings = Run(mistake.Apply(good).Select(f => f.Path == PolicyReader.FileName ? (f.Path, f.Text + SwitchedOn) : f), Severity.Suggestion);
            missed.AddRange(findings.Count == 0 ? [$"{mistake.Path}: {Change(mistake)}"] : []);
            _ = text.Append(CultureInfo.InvariantCulture, $"{mistake.Path}: {Change(mistake)}\n{string.Concat(findings.Select(f => $"  {Line(f)}\n"))}\n");
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Snapshot.MatchFile(text.ToString(), Path.Combine(Folder, "Mistakes", $"{concern}.approved.txt"));
    }

    // Rules that nobody hears of who does not ask for them.
    internal static string SwitchedOn { get; } =
        "rules:\n" + string.Concat(RuleCatalog.All.Where(r => r is { Local: Severity.None, Ci: Severity.None }).Select(r => $"  {r.Id}: warning\n"));

    private static string Change(Mistake mistake) => mistake switch
    {
        { New: null } => "removed",
        { Old: "" } => "added",
        _ => $"""'{mistake.Old.ReplaceLineEndings("\\n")}' became '{mistake.New.ReplaceLineEndings("\\n")}'""",
    };

    private static string Folder => RepositoryRoot.Combine("tests/Standards.Checks.Tests/Corpus");

    private static TheoryData<string> Archives(string pattern) =>
        [.. Directory.EnumerateFiles(Folder, pattern).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>A finding as one line.</summary>
    internal static string Line(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Path}({f.Line},{f.Column}): {f.Rule.Id}: {f.Text}");

    internal static (string Path, string Text)[] Read(string archive) => [.. Txtar.Read(File.ReadAllText(Path.Combine(Folder, $"{archive}.txtar")))];

    /// <summary>What all checks find in a repository, as on CI, from a severity on.</summary>
    internal static IReadOnlyList<Finding> Run(IEnumerable<(string Path, string Text)> files, Severity least)
    {
        using var repository = new TestRepository();
        foreach (var (path, text) in files)
        {
            _ = repository.With(path, text);
        }

        return Run(repository, least);
    }

    /// <summary>The same of a repository that is written already.</summary>
    internal static IReadOnlyList<Finding> Run(TestRepository repository, Severity least)
    {
        var (policy, findings) = PolicyLoader.Read(repository.Find(PolicyReader.FileName));
        var resolver = new SeverityResolver(policy, SeverityOptions.Local with { ContinuousIntegration = true });
        return
        [
            .. findings,
            .. CheckCatalog.FileChecks.SelectMany(check => repository.Run(check, policy))
                .Concat(CheckCatalog.RepositoryChecks.SelectMany(check => repository.Run(check, policy)))
                .Where(f => resolver.Of(f.Rule) >= least)
                .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
        ];
    }
}
