using Standards.Checks.Catalog;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// STD8601, STD8602, STD8603: a message that is still there, and its fields. Clauses: <c>proto-backward-compatible</c>,
/// <c>proto-removed-fields-reserved</c>.
/// </summary>
internal sealed class MessageComparison(ProtoChanges changes)
{
    private readonly FieldComparison _fields = new(changes);
    private readonly OneofComparison _oneofs = new(changes);
    private readonly ReservationComparison _reservations = new(changes);

    /// <summary>Adds what the change of a message breaks.</summary>
    public void Compare(MessageShape before, MessageShape after)
    {
        var names = after.Fields.Values.ToLookup(field => field.Name, StringComparer.Ordinal);
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, field) in before.Fields)
        {
            if (Moved(field, after, names) is { } elsewhere)
            {
                moved.Add(field.Name);
                AddMoved(field, elsewhere);
            }
            else if (after.Fields.TryGetValue(number, out var now))
            {
                _fields.Compare(field, now);
            }
            else
            {
                AddRemoved(field, before, after);
            }
        }

        AddRequired(before, after, moved);
        _oneofs.Compare(before, after);
        AddFormats(before, after);
        _reservations.Compare(before, after);
    }

    // Swapped numbers are two fields that moved, not two that are called otherwise.
    private static FieldShape? Moved(FieldShape field, MessageShape after, ILookup<string, FieldShape> names) =>
        after.Fields.TryGetValue(field.Number, out var same) && same.Name == field.Name ? null : names[field.Name].FirstOrDefault();

    private void AddMoved(FieldShape before, FieldShape after) => changes.Add(
        RuleCatalog.ProtoWireFormat,
        after.Place,
        before.Place,
        FormattableString.Invariant($"{after.Title} changes its number from {before.Number} to {after.Number}: the wire knows it by its number"),
        changes.Fix(before.Place.Path, FormattableString.Invariant($"Give it the number {before.Number} again")));

    private void AddRemoved(FieldShape field, MessageShape before, MessageShape after)
    {
        if (field.Cardinality == Cardinality.Required)
        {
            changes.Add(
                RuleCatalog.ProtoWireFormat,
                after.Place,
                field.Place,
                $"{field.Title} is removed although it is required: an earlier reader refuses a message without it",
                changes.Fix(before.Place.Path, "Keep the field"));
        }

        if (after.Reserved.Missing(field.Number, field.Name) is { Length: > 0 } missing)
        {
            changes.Add(
                RuleCatalog.ProtoReservedRemovals,
                after.Place,
                field.Place,
                $"{field.Title} is removed, and its {missing} can be used again",
                $"Write {ProtoName.Reservation(field.Number, field.Name)} in {ProtoName.Quote(after.Name)}, or mark the field deprecated and keep it");
        }
    }

    private void AddRequired(MessageShape before, MessageShape after, HashSet<string> moved)
    {
        foreach (var field in after.Fields.Values.Where(
            field => field.Cardinality == Cardinality.Required && !before.Fields.ContainsKey(field.Number) && !moved.Contains(field.Name)))
        {
            changes.Add(
                RuleCatalog.ProtoWireFormat,
                field.Place,
                before.Place,
                $"{field.Title} is new and required: a message of an earlier writer has none and is refused",
                changes.Fix(before.Place.Path, "Make it optional"));
        }
    }

    private void AddFormats(MessageShape before, MessageShape after)
    {
        if (before.HasJson && !after.HasJson && !changes.IsRewritten(after.Place.Path, before.Place.Path))
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"Message {ProtoName.Quote(after.Name)} no longer promises a form in JSON",
                changes.Fix(before.Place.Path, "Keep the feature json_format = ALLOW"));
        }

        var extensible = new NumberSet(after.Extensible);
        foreach (var range in before.Extensible.SelectMany(extensible.Missing))
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place with { Line = range.Line },
                $"Message {ProtoName.Quote(after.Name)} no longer takes extensions with the numbers {range.Text}",
                changes.Fix(before.Place.Path, $"Write 'extensions {range.Text};' again"));
        }
    }
}
