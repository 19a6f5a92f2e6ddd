using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8601, STD8603: numbers and names that were reserved. Clauses: <c>proto-backward-compatible</c>, <c>proto-removed-fields-reserved</c>.
/// </summary>
internal sealed class ReservationComparison(ProtoChanges changes)
{
    /// <summary>Adds what a message no longer reserves.</summary>
    public void Compare(MessageShape before, MessageShape after)
    {
        foreach (var field in after.Fields.Values.Where(field => before.Reserved.Has(field.Number)))
        {
            AddReuse(before.Place, field.Place, field.Title, field.Number);
        }

        var used = after.Fields.Values.ToLookup(field => field.Name, field => field.Place);
        Compare((before.Name, before.Place, before.Reserved), (after.Place, after.Reserved, [.. after.Fields.Keys.Select(Single)]), used);
    }

    /// <summary>Adds what an enum no longer reserves.</summary>
    public void Compare(EnumShape before, EnumShape after)
    {
        foreach (var value in after.Values.Where(value => before.Reserved.Has(value.Number)))
        {
            AddReuse(before.Place, value.Place, $"Value {ProtoName.Quote(value.Name)} of {ProtoName.Quote(after.Name)}", value.Number);
        }

        var used = after.Values.ToLookup(value => value.Name, value => value.Place);
        var numbers = after.Values.Select(value => Single(value.Number)).ToList();
        Compare((before.Name, before.Place, before.Reserved), (after.Place, after.Reserved, numbers), used);
    }

    private static NumberRange Single(int number) => new(number, number, 0);

    private void AddReuse(Location then, Location now, string title, int number) => changes.Add(
        RuleCatalog.ProtoWireFormat,
        now,
        then,
        FormattableString.Invariant($"{title} uses the number {number}, which was reserved: an earlier contract used it for something else"),
        changes.Fix(then.Path, "Give it a number that was never used"));

    private void Compare(
        (string Name, Location Place, Reservations Reserved) before,
        (Location Place, Reservations Reserved, IReadOnlyList<NumberRange> Used) after,
        ILookup<string, Location> usedNames)
    {
        var kept = new NumberSet(after.Reserved.Numbers.Concat(after.Used));
        foreach (var range in before.Reserved.Numbers.SelectMany(kept.Missing))
        {
            Add(before, range.Line, after.Place, $"the numbers {range.Text}", $"reserved {range.Text};");
        }

        foreach (var (name, line) in before.Reserved.Names.Where(name => !after.Reserved.Names.ContainsKey(name.Key))
            .OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            Add(before, line, usedNames[name].FirstOrDefault(after.Place), $"the name {ProtoName.Quote(name)}", $"reserved \"{ProtoName.Shorten(name)}\";");
        }
    }

    private void Add((string Name, Location Place, Reservations Reserved) before, int line, Location now, string what, string text) => changes.Add(
        RuleCatalog.ProtoReservedRemovals,
        now,
        before.Place with { Line = line },
        $"{ProtoName.Quote(before.Name)} no longer reserves {what}",
        $"Write '{text}' in it again: what was used once is never used for something else");
}
