using Standards.Checks.Catalog;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8601, STD8602: fields in oneofs. A oneof that has another name and the same fields looks the same on the wire. Clause
/// <c>proto-backward-compatible</c>.
/// </summary>
internal sealed class OneofComparison(ProtoChanges changes)
{
    /// <summary>Adds what fields break that are inside a oneof now, outside, or in another one.</summary>
    public void Compare(MessageShape before, MessageShape after)
    {
        var pairs = before.Fields.Values
            .Where(field => after.Fields.TryGetValue(field.Number, out var now) && now.Name == field.Name)
            .Select(field => (Before: field, After: after.Fields[field.Number]))
            .ToList();
        var moved = pairs.Where(pair => pair.Before.Oneof != pair.After.Oneof).ToList();
        if (moved.Count == 0)
        {
            return;
        }

        var earlier = before.Fields.Values.Select(field => field.Oneof).ToHashSet(StringComparer.Ordinal);
        var current = after.Fields.Values.Select(field => field.Oneof).ToHashSet(StringComparer.Ordinal);
        var targets = pairs.ToLookup(pair => pair.Before.Oneof, pair => pair.After.Oneof, StringComparer.Ordinal);
        var origins = pairs.ToLookup(pair => pair.After.Oneof, pair => pair.Before.Oneof, StringComparer.Ordinal);
        foreach (var group in moved.GroupBy(pair => (From: pair.Before.Oneof, To: pair.After.Oneof)))
        {
            var (from, to) = group.Key;
            var isRenamed = from.Length > 0 && to.Length > 0 && !earlier.Contains(to) && !current.Contains(from);
            Add(isRenamed && targets[from].All(other => other == to) && origins[to].All(other => other == from), after.Name, [.. group]);
        }
    }

    private static string Text(FieldShape field) => field.Oneof.Length == 0 ? "outside of a oneof" : $"oneof {ProtoName.Quote(field.Oneof)}";

    private void Add(bool isRenamed, string message, IReadOnlyList<(FieldShape Before, FieldShape After)> fields)
    {
        if (isRenamed)
        {
            var (before, after) = fields[0];
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"Oneof {ProtoName.Quote(after.Oneof)} of {ProtoName.Quote(message)} was called {ProtoName.Quote(before.Oneof)}: generated code "
                    + "knows it by its name",
                changes.Fix(before.Place.Path, $"Call it {ProtoName.Quote(before.Oneof)} again"));
            return;
        }

        foreach (var (before, after) in fields)
        {
            changes.Add(
                RuleCatalog.ProtoWireFormat,
                after.Place,
                before.Place,
                $"{after.Title} moves from {Text(before)} to {Text(after)}: reading one field of a oneof clears the others",
                changes.Fix(before.Place.Path, "Leave the field where it was and add one with a new number"));
        }
    }
}
