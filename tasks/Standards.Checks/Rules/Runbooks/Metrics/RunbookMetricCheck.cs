using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Runbooks.Metrics;

/// <summary>
/// Metrics that a runbook names exist in the code: STD3421. C# files are read only when a runbook names a metric that could be the
/// service's own, and each once for each of its versions. Clause: <c>runbook-metrics-exist</c>.
/// </summary>
public sealed class RunbookMetricCheck : IRepositoryCheck
{
    private static readonly InstrumentFact Fact = new();

    /// <inheritdoc/>
    public string Name => "runbook-metrics";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.RunbookMetricExists];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => IsCode(file)
        ? context.Snapshot.HasFilesBelow(RunbookKinds.Folder) // a repository without runbooks shall not wait for its code
        : RunbookKinds.IsRunbook(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var mentions = Mentions(files, context);
        if (mentions.Count == 0)
        {
            return [];
        }

        var facts = context.Facts.Get(Fact, [.. files.Where(IsCode)], context.Cancellation);
        if (facts.Any(fact => fact is { IsComputed: true }))
        {
            // A name that is put together while the program runs may be any.
            return [];
        }

        var instruments = new HashSet<string>(facts.SelectMany(fact => fact?.Names ?? []), StringComparer.Ordinal);
        var own = instruments.Select(MetricName.FirstWord).Concat(ServiceWords(context.Policy)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (facts.Any(fact => fact is { UsesConstants: true }))
        {
            instruments.UnionWith(facts.SelectMany(fact => fact?.Constants ?? []));
        }

        var known = instruments.Select(MetricName.Normalise).ToHashSet(StringComparer.Ordinal);
        return mentions
            .Where(mention => own.Contains(MetricName.FirstWord(mention.Name)) && !IsKnown(MetricName.Normalise(mention.Name), known))
            .Select(mention => Unknown(mention, instruments))
            .OfType<Finding>()
            .Limit();
    }

    private static bool IsCode(SourceFile file) => file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    // 'orders_placed_messages_total': a unit that is no word of the list stands behind the name.
    private static bool IsKnown(string name, HashSet<string> known) =>
        known.Contains(name) || (name.LastIndexOf('_') is var last and > 0 && known.Contains(name[..last]));

    private static IEnumerable<string> ServiceWords(Policy policy) => HeadingWords.Split(policy.Service.Name).Take(1);

    private static List<(Location Location, string Name)> Mentions(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var mentions = new List<(Location Location, string Name)>();
        foreach (var file in files.Where(file => RunbookKinds.IsRunbook(file, context.Policy)))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (file.TryReadText(DocumentFiles.MaxBytes) is { } text && MarkupReader.Read(text) is { Document: { } document } page)
            {
                foreach (var mention in RunbookMetrics.Of(document, text).Where(mention => !MetricName.IsOfPlatform(mention.Name)))
                {
                    mentions.Add((page.Lines.Locate(mention.Offset).In(file.Path), mention.Name));
                }
            }
        }

        return mentions;
    }

    private static Finding? Unknown((Location Location, string Name) mention, HashSet<string> instruments)
    {
        var nearest = NearestName.Of(MetricName.Normalise(mention.Name), instruments.Select(name => name.Replace('.', '_')).Order(StringComparer.Ordinal));
        if (nearest is null && mention.Name.Contains('.', StringComparison.Ordinal))
        {
            // 'orders.json' and 'orders.svc' have the form of a metric too; only what is nearly one is meant as one.
            return null;
        }

        var meant = nearest is null ? null : instruments.Order(StringComparer.Ordinal).First(name => name.Replace('.', '_') == nearest);
        return new Finding(
            RuleCatalog.RunbookMetricExists,
            mention.Location,
            $"no instrument of the code gives the metric {ValueText.Quote(mention.Name)}",
            meant is null
                ? "Write the name that the code gives to the instrument, or create it"
                : $"Write the name of the instrument {ValueText.Quote(meant)}, or create the one that is missing");
    }
}
