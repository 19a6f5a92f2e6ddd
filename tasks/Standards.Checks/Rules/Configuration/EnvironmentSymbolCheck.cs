using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Configuration;

/// <summary>
/// STD8213, clause <c>config-per-environment-external</c>: <c>#if</c> with the name of an environment, in the files that compose an
/// executable. Reading every file of a repository for it would cost more than it finds.
/// </summary>
public sealed class EnvironmentSymbolCheck : IFileCheck
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] Names = ["Program.cs", "Startup.cs"];

    private static readonly string[] Suffixes = ["Configuration.cs", "Options.cs", "Settings.cs"];

    private static readonly HashSet<string> Environments =
        new(StringComparer.OrdinalIgnoreCase) { "PRODUCTION", "PROD", "STAGING", "DEVELOPMENT", "UAT", "QA", "PREPROD", "LIVE" };

    /// <inheritdoc/>
    public string Name => "configuration.symbols";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.EnvironmentConditionalCode];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && (Array.Exists(Names, name => file.Path.EndsWith(name, StringComparison.Ordinal))
            || Array.Exists(Suffixes, suffix => file.Path.EndsWith(suffix, StringComparison.Ordinal)))
        && file.Size <= MaxBytes
        && !AsideFolders.Hold(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = Standards.Checks.Models.Sql.SqlText.Read(file);
        return text.Contains("#if", StringComparison.Ordinal) || text.Contains("#elif", StringComparison.Ordinal) ? Find(file, text).Limit() : [];
    }

    private static IEnumerable<Finding> Find(SourceFile file, string text)
    {
        var findings = new List<Finding>();
        var lines = new LineMap(text);
        for (var tokens = new CSharpScanner(text); tokens.Read();)
        {
            if (tokens.Kind == CSharpTokenKind.Directive
                && tokens.Text
                    .ToString()
                    .Split([' ', '\t', '(', ')', '!', '&', '|', '='], StringSplitOptions.RemoveEmptyEntries) is ["#if" or "#elif", ..] words
                && words.FirstOrDefault(Environments.Contains) is { } symbol)
            {
                findings.Add(new Finding(
                    RuleCatalog.EnvironmentConditionalCode,
                    lines.Locate(tokens.Start).In(file.Path),
                    $"code is compiled for the environment {ValueText.Quote(symbol)} only",
                    "Read a setting or ask IHostEnvironment, so that the build that was tested is the one that is delivered"));
            }
        }

        return findings;
    }
}
