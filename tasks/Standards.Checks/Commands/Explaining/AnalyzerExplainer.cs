using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Explaining;

/// <summary>Explains the id of a compiler warning or of an analyzer's rule: who sets its severity, and what holds its findings.</summary>
internal static class AnalyzerExplainer
{
    private const string Documentation = "https://learn.microsoft.com/dotnet/";

    private static readonly char[] Digits = [.. "0123456789"];

    public static IReadOnlyList<string> Explain(string id, ExplainOptions options)
    {
        var ofSdk = options.Catalog.Analyzers.Where(a => Is(a, id)).ToList();
        var text = options.Catalog.FindDiagnostic(id.ToUpperInvariant());
        var page = new Page().Title($"{id}: {text?.Title ?? "a diagnostic of the compiler or an analyzer"}");
        if (text is not null)
        {
            page.Heading("What it is for").Text(text.Why);
        }

        WriteSeverity(page, id, ofSdk, options);
        WriteMandatory(page, id, options.Policy);
        // The comment above a setting: keys of clauses, and perhaps a remark behind a colon.
        var clauses = ofSdk.SelectMany(a => a.Comment.Split(':')[0].Split(", ")).Distinct(StringComparer.Ordinal).Where(key => key.Length > 0).ToList();
        if (clauses.Count > 0)
        {
            ClauseList.Write(page, options.Catalog.Find(clauses));
        }

        WriteFix(page, id, text);
        WaiverAdvice.Write(page, id, "", options);
        return page.Lines;
    }

    private static void WriteFix(Page page, string id, DiagnosticText? text)
    {
        var help = HelpOf(id.ToLowerInvariant());
        if (text is null && help is null)
        {
            return;
        }

        page.Heading("How to fix it");
        if (text is not null)
        {
            page.Item(text.Fix);
        }

        if (help is not null)
        {
            page.Item(help);
        }
    }

    // Where the authors of the compiler and of the .NET SDK explain their diagnostics.
    private static string? HelpOf(string id) => id.TrimEnd(Digits) switch
    {
        "ca" => Documentation + "fundamentals/code-analysis/quality-rules/" + id,
        "ide" => Documentation + "fundamentals/code-analysis/style-rules/" + id,
        "cs" => Documentation + "csharp/language-reference/compiler-messages/" + id,
        "syslib" => Documentation + "fundamentals/syslib-diagnostics/" + id,
        "il" => Documentation + "core/deploying/trimming/trim-warnings/" + id,
        "nu" => "https://learn.microsoft.com/nuget/reference/errors-and-warnings/" + id,
        "rs" => "https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.BannedApiAnalyzers/BannedApiAnalyzers.Help.md",
        _ => null,
    };

    private static void WriteSeverity(Page page, string id, List<AnalyzerSetting> ofSdk, ExplainOptions options)
    {
        page.Heading("Is it on here");
        foreach (var setting in ofSdk)
        {
            page.Item($"Standards.Sdk sets it to {setting.Severity}{Where(setting.File)}: {OriginText.Of(setting.File, setting.Line)}.");
        }

        var ofRepository = OfRepository(id, options.Snapshot).ToList();
        foreach (var setting in ofRepository)
        {
            page.Item($"{OriginText.Of(setting.File, setting.Line)} sets it to {setting.Severity} for the files that it covers, and wins over Standards.Sdk.");
        }

        if (ofSdk.Count + ofRepository.Count == 0)
        {
            page.Text(
                "Neither Standards.Sdk nor an .editorconfig or .globalconfig of the repository sets it; its severity is that of the package that brings it.");
        }

        foreach (var name in (string[])["NoWarn", "WarningsAsErrors", "WarningsNotAsErrors"])
        {
            var projects = options.Projects.Where(p => p.Find(name) is { } property && SeverityOptions.Ids(property.Value).Contains(id));
            foreach (var group in projects.GroupBy(p => PropertyPlace.Of(p.Find(name)!)))
            {
                page.Item($"{name}, set {group.Key}, names it in {ProjectList.Of(group)}.");
            }
        }
    }

    private static void WriteMandatory(Page page, string id, Policy policy)
    {
        page.Heading("Is it mandatory");
        if (!policy.MandatoryAnalyzers.Contains(id))
        {
            page.Text("No: it may be suppressed without a waiver.");
            return;
        }

        var by = policy.Mandatory.TryGetValue(id, out var named) ? named : PolicyOrigin.Sdk;
        page.Text($"Yes, by {OriginText.Of(by)}: a suppression of it needs a waiver (STD0014).");
    }

    private static string Where(string file) => file switch
    {
        _ when file.EndsWith(".Ci.globalconfig", StringComparison.Ordinal) => " on CI",
        _ when file.EndsWith(".Usings.globalconfig", StringComparison.Ordinal) => " where documentation is written",
        _ when file.EndsWith(".Tests.globalconfig", StringComparison.Ordinal) => " in test projects",
        _ => "",
    };

    private static IEnumerable<AnalyzerSetting> OfRepository(string id, RepositorySnapshot snapshot) => snapshot.Files
        .Where(f => f.Name.EndsWith(".editorconfig", StringComparison.Ordinal) || f.Name.EndsWith(".globalconfig", StringComparison.Ordinal))
        .SelectMany(f => AnalyzerSetting.Read(f.Path, f.ReadText()))
        .Where(a => Is(a, id));

    private static bool Is(AnalyzerSetting setting, string id) => string.Equals(setting.Id, id, StringComparison.OrdinalIgnoreCase);
}
