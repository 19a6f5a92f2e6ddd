using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.Comparison;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.Events;

/// <summary>
/// STD8704: within a major version a schema reads what was written with the one before. Clauses <c>event-schema-versioning</c>,
/// <c>breaking-needs-major</c>.
/// </summary>
internal static class EventCompatibilityRule
{
    public static IEnumerable<Finding> Check(EventRegistry registry, CheckContext context)
    {
        foreach (var versions in registry.Events)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            EventSchema[] released = [.. versions.Where(v => v.IsReleased)];
            foreach (var (old, now) in released.Zip(released.Skip(1)).Where(p => p.First.Version!.Major == p.Second.Version!.Major))
            {
                foreach (var finding in Compare(old.Schema, now, ""))
                {
                    yield return finding;
                }
            }
        }

        foreach (var finding in Rewritten(registry, context))
        {
            yield return finding;
        }
    }

    // A version that was there before the change: events with it are stored and under way.
    private static IEnumerable<Finding> Rewritten(EventRegistry registry, CheckContext context)
    {
        if (registry.Schemas.Count == 0)
        {
            yield break;
        }

        var history = ContractHistory.Of(context);
        EventSchema[] changed = [.. registry.Schemas.Where(s => s.IsReleased && history.Changed.Contains(s.File.Path, StringComparer.Ordinal))];
        using var files = changed.Length > 0 ? history.Open(context.Cancellation) : null;
        if (files is null)
        {
            yield break;
        }

        var pages = new ContractPages(path => files.Read(path, ContractPage.MaxBytes));
        foreach (var schema in changed)
        {
            if (EventRegistry.IsSchema(pages.Root(schema.File.Path)) && OpenApiDocument.ReadSchema(schema.File.Path, pages) is { } old)
            {
                foreach (var finding in Compare(old, schema, history.Name))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Compare(OpenApiSchema old, EventSchema now, string state)
    {
        var owner = $"{now.ShortName} {now.Version}";
        return new SchemaComparison().Compare(old, now.Schema, ComparedPlace.Of(owner, SchemaDirection.Request))
            .Where(change => change.Kind != ChangeKind.Addition)
            .Select(change => change.At.Finding(
                RuleCatalog.EventSchemaCompatible,
                string.Create(CultureInfo.InvariantCulture,
                    $"{change.What} ({change.Was.File}{(state.Length > 0 ? $" of {state}" : "")}, line {change.Was.Node?.Line ?? 1})"),
                string.Create(CultureInfo.InvariantCulture, $"Undo it, or register the schema as version {now.Version!.Major + 1}.0.0")));
    }
}
