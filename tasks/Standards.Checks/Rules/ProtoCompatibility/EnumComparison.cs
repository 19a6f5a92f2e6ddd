using Standards.Checks.Catalog;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8601, STD8602, STD8603: an enum that is still there, and its values. Clauses: <c>proto-backward-compatible</c>,
/// <c>proto-removed-fields-reserved</c>.
/// </summary>
internal sealed class EnumComparison(ProtoChanges changes)
{
    private readonly ReservationComparison _reservations = new(changes);

    /// <summary>Adds what the change of an enum breaks.</summary>
    public void Compare(EnumShape before, EnumShape after)
    {
        foreach (var values in before.Values.GroupBy(value => value.Number))
        {
            CompareValues([.. values], after);
        }

        AddFormats(before, after);
        _reservations.Compare(before, after);
    }

    private static string Title(ValueShape value, EnumShape type) =>
        FormattableString.Invariant($"Value {value.Number} {ProtoName.Quote(value.Name)} of {ProtoName.Quote(type.Name)}");

    // A number may have several names; those that it had, it keeps.
    private void CompareValues(IReadOnlyList<ValueShape> before, EnumShape after)
    {
        var now = after.Find(before[0].Number).ToList();
        foreach (var value in before.Where(value => now.All(other => other.Name != value.Name)))
        {
            if (after.Find(value.Name) is { } moved)
            {
                AddMoved(value, moved, after);
            }
            else if (now.Count > 0)
            {
                AddRenamed(value, now[0], after);
            }
            else
            {
                AddRemoved(value, after);
            }
        }
    }

    private void AddMoved(ValueShape before, ValueShape now, EnumShape after) => changes.Add(
        RuleCatalog.ProtoWireFormat,
        now.Place,
        before.Place,
        FormattableString.Invariant($"{Title(now, after)} changes its number from {before.Number} to {now.Number}: the wire knows it by its number"),
        changes.Fix(before.Place.Path, FormattableString.Invariant($"Give it the number {before.Number} again")));

    private void AddRenamed(ValueShape before, ValueShape now, EnumShape after) => changes.Add(
        RuleCatalog.ProtoSourceFormat,
        now.Place,
        before.Place,
        $"{Title(now, after)} was called {ProtoName.Quote(before.Name)}: JSON and generated code know it by its name",
        changes.Fix(before.Place.Path, $"Keep {ProtoName.Quote(before.Name)}, as an alias if the new name is needed"));

    private void AddRemoved(ValueShape value, EnumShape after)
    {
        if (after.Reserved.Missing(value.Number, value.Name) is { Length: > 0 } missing)
        {
            changes.Add(
                RuleCatalog.ProtoReservedRemovals,
                after.Place,
                value.Place,
                $"{Title(value, after)} is removed, and its {missing} can be used again",
                $"Write {ProtoName.Reservation(value.Number, value.Name)} in {ProtoName.Quote(after.Name)}, or mark the value deprecated and keep it");
        }
    }

    private void AddFormats(EnumShape before, EnumShape after)
    {
        if (changes.IsRewritten(after.Place.Path, before.Place.Path))
        {
            return;
        }

        if (before.IsClosed != after.IsClosed)
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"Enum {ProtoName.Quote(after.Name)} {(after.IsClosed ? "is open and becomes closed" : "is closed and becomes open")}: "
                    + "readers treat numbers without a name in another way",
                changes.Fix(before.Place.Path, "Keep the feature enum_type"));
        }

        if (before.HasJson && !after.HasJson)
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"Enum {ProtoName.Quote(after.Name)} no longer promises a form in JSON",
                changes.Fix(before.Place.Path, "Keep the feature json_format = ALLOW"));
        }
    }
}
