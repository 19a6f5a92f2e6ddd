using System.CommandLine;
using System.Globalization;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Benchmarks.Foreign;

/// <summary>
/// Prints what all file and repository checks find in folders that know nothing of the product: the policy's defaults, whatever the
/// folders' own <c>standards.yml</c> say. It measures nothing; <c>docs/measurements/accuracy.md</c> is what people make of it.
/// </summary>
internal static class ForeignFindings
{
    // Where others keep their decision records; a repository that adopts the product names its folder in 'adr.folder'.
    private static readonly string[] RecordFolders =
    [
        "docs/adr", "docs/adrs", "doc/adr", "docs/decisions", "docs/architecture/decisions", "docs/architecture-decision-log",
    ];

    /// <summary>Name on the command line.</summary>
    public const string Name = "findings";

    /// <summary>The command of the benchmarks that does it.</summary>
    public static Command Command()
    {
        var folders = new Argument<string[]>("folder") { Description = "Working trees of git repositories.", Arity = ArgumentArity.OneOrMore };
        var serviceClass = new Option<ServiceClass>("--class")
        {
            Description = "What the repositories are said to build.",
            DefaultValueFactory = _ => ServiceClass.Repository,
        };
        var command = new Command(Name, "Prints what the file and repository checks find in foreign repositories under the policy's defaults.")
        {
            folders, serviceClass,
        };
        command.SetAction((result, cancellationToken) => Task.Run(
            () => Print(
                result.GetValue(folders)!,
                result.GetValue(serviceClass),
                DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                Console.Out,
                cancellationToken),
            CancellationToken.None));
        return command;
    }

    /// <summary>Checks the folders one after the other and writes findings by rule, then a line of figures for each folder.</summary>
    /// <param name="folders">Working trees of git repositories.</param>
    /// <param name="serviceClass">What the repositories are said to build.</param>
    /// <param name="today">The day that time rules use.</param>
    /// <param name="output">Receives one line a finding: rule, path(line,column), message, fix; separated by tabs.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public static void Print(IReadOnlyList<string> folders, ServiceClass serviceClass, DateOnly today, TextWriter output, CancellationToken cancellationToken)
    {
        var totals = new List<string>();
        foreach (var folder in folders.Select(Path.GetFullPath))
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            var snapshot = RepositoryReader.Read(folder, new RepositoryReaderOptions(), cancellationToken);
            var records = RecordFolders.FirstOrDefault(
                place => snapshot.Files.Any(file => file.Directory == place && file.Name.EndsWith(".md", StringComparison.Ordinal)));
            var policy = new Policy { Service = new ServicePolicy { Class = serviceClass } }.With(new AdrPolicy { Folder = records ?? "docs/adr" });
            var context = new CheckContext(snapshot, policy, today, cancellationToken);
            var findings = new CheckRunner(CheckCatalog.FileChecks, CheckCatalog.RepositoryChecks)
                .Run(context, new ResultCache(""))
                .Where(f => f.AllowedBecause.Length == 0)
                .ToArray();
            foreach (var rule in findings.GroupBy(f => f.Rule.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                foreach (var finding in rule.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column))
                {
                    output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{rule.Key}\t{name}/{finding.Path}({finding.Line},{finding.Column})\t{finding.Message}\t{finding.Fix}"));
                }

                totals.Add(string.Create(CultureInfo.InvariantCulture, $"{rule.Key}\t{name}\t{rule.Count()}"));
            }

            totals.Add(string.Create(CultureInfo.InvariantCulture, $"files\t{name}\t{snapshot.Files.Count}"));
        }

        totals.ForEach(output.WriteLine);
    }
}
