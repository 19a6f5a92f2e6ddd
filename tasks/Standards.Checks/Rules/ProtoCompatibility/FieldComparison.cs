using Standards.Checks.Catalog;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>STD8601, STD8602: a field that still has its number. Clause <c>proto-backward-compatible</c>.</summary>
internal sealed class FieldComparison(ProtoChanges changes)
{
    private const string Keep = "Leave the field as it was and add one with a new number";

    /// <summary>Adds what the change of a field breaks.</summary>
    public void Compare(FieldShape before, FieldShape after)
    {
        var isNew = before.Name != after.Name;
        var type = FieldTypes.Compare(before, after, changes.Before, changes.After);
        if (type == TypeChange.Wire && isNew)
        {
            AddReuse(before, after);
            return;
        }

        AddType(before, after, type);
        AddNames(before, after);
        AddCardinality(before, after, type);
        if (type != TypeChange.Wire)
        {
            AddDefault(before, after);
            AddUtf8(before, after);
        }
    }

    private static string Type(FieldShape field) => field.Cardinality == Cardinality.Map
        ? $"map<{field.Key.ToString().ToLowerInvariant()}, {Value(field)}>"
        : Value(field);

    private static string Value(FieldShape field) => field.Kind switch
    {
        FieldKind.Group => $"group {ProtoName.Quote(field.TypeName)}",
        FieldKind.Message or FieldKind.Enum or FieldKind.Unknown => ProtoName.Quote(field.TypeName),
        _ => field.TypeName,
    };

    private static string Text(Cardinality cardinality) => cardinality switch
    {
        Cardinality.Implicit => "a field without presence",
        Cardinality.Explicit => "an optional field",
        Cardinality.Required => "a required field",
        Cardinality.Repeated => "a repeated field",
        _ => "a map",
    };

    // In which form the wire has it: once, once for sure, many times, in pairs.
    private static int Form(Cardinality cardinality) => cardinality switch
    {
        Cardinality.Implicit or Cardinality.Explicit => 0,
        Cardinality.Required => 1,
        Cardinality.Repeated => 2,
        _ => 3,
    };

    private void AddReuse(FieldShape before, FieldShape after) => changes.Add(
        RuleCatalog.ProtoWireFormat,
        after.Place,
        before.Place,
        $"{after.Title} reuses the number of {ProtoName.Quote(before.Name)}, whose type was {Type(before)} and is {Type(after)} now",
        changes.Fix(before.Place.Path, "Give the new field a number that was never used, and reserve the old number and name"));

    private void AddType(FieldShape before, FieldShape after, TypeChange type)
    {
        var change = $"{after.Title} changes its type from {Type(before)} to {Type(after)}";
        if (type == TypeChange.Wire)
        {
            changes.Add(
                RuleCatalog.ProtoWireFormat,
                after.Place,
                before.Place,
                change + (before.Kind == after.Kind ? ", which is another one" : ", which cannot read its bytes"),
                changes.Fix(before.Place.Path, Keep));
        }
        else if (type == TypeChange.Source)
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"{change}: the bytes can be read, but generated code and JSON differ",
                changes.Fix(before.Place.Path, Keep));
        }
    }

    private void AddNames(FieldShape before, FieldShape after)
    {
        if (before.Name != after.Name)
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"{after.Title} was called {ProtoName.Quote(before.Name)}: JSON and generated code know it by its name",
                changes.Fix(before.Place.Path, $"Call it {ProtoName.Quote(before.Name)} again"));
        }
        else if (before.JsonName != after.JsonName && !before.IsExtension)
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                $"{after.Title} changes its name in JSON from {ProtoName.Quote(before.JsonName)} to {ProtoName.Quote(after.JsonName)}",
                changes.Fix(before.Place.Path, $"Write json_name = \"{ProtoName.Shorten(before.JsonName)}\""));
        }
    }

    private void AddCardinality(FieldShape before, FieldShape after, TypeChange type)
    {
        if (before.Cardinality == after.Cardinality)
        {
            return;
        }

        var change = $"{after.Title} changes from {Text(before.Cardinality)} to {Text(after.Cardinality)}";
        if (Form(before.Cardinality) != Form(after.Cardinality))
        {
            changes.Add(RuleCatalog.ProtoWireFormat, after.Place, before.Place, change, changes.Fix(before.Place.Path, Keep));
        }
        else if (type != TypeChange.Wire && before.Oneof == after.Oneof && IsSourceChange(before, after))
        {
            changes.Add(RuleCatalog.ProtoSourceFormat, after.Place, before.Place, change, changes.Fix(before.Place.Path, Keep));
        }
    }

    // A field that gets presence gets members in generated code and loses none.
    private bool IsSourceChange(FieldShape before, FieldShape after) =>
        before.Cardinality != Cardinality.Implicit && !changes.IsRewritten(after.Place.Path, before.Place.Path);

    private void AddDefault(FieldShape before, FieldShape after)
    {
        if (!FieldDefaults.AreSame(before, after, changes.Before, changes.After))
        {
            changes.Add(
                RuleCatalog.ProtoWireFormat,
                after.Place,
                before.Place,
                $"{after.Title} changes its default from {Default(before)} to {Default(after)}: both sides read an absent field in another way",
                changes.Fix(before.Place.Path, "Keep the default"));
        }
    }

    private static string Default(FieldShape field) => field.Default.Length == 0 ? "that of its type" : ProtoName.Quote(field.Default);

    private void AddUtf8(FieldShape before, FieldShape after)
    {
        if (before.Kind == FieldKind.String && after.Kind == FieldKind.String && before.ChecksUtf8 != after.ChecksUtf8
            && !changes.IsRewritten(after.Place.Path, before.Place.Path))
        {
            changes.Add(
                RuleCatalog.ProtoSourceFormat,
                after.Place,
                before.Place,
                after.Title
                    + (after.ChecksUtf8 ? " refuses text that is not UTF-8, which it accepted" : " accepts text that is not UTF-8, which it refused"),
                changes.Fix(before.Place.Path, "Keep the feature utf8_validation"));
        }
    }
}
