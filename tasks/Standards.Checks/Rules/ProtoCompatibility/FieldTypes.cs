using System.Collections.Frozen;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>
/// Which types can read each other's bytes: https://protobuf.dev/programming-guides/proto3/#updating. Bytes that hold a message, and numbers that hold
/// values of an enum, could be read too, but a declaration does not say that they do.
/// </summary>
internal static class FieldTypes
{
    private static readonly FrozenDictionary<FieldKind, FieldKind> Families = new Dictionary<FieldKind, FieldKind>
    {
        [FieldKind.Int32] = FieldKind.Int64,
        [FieldKind.UInt32] = FieldKind.Int64,
        [FieldKind.UInt64] = FieldKind.Int64,
        [FieldKind.Bool] = FieldKind.Int64,
        [FieldKind.SInt32] = FieldKind.SInt64,
        [FieldKind.SFixed32] = FieldKind.Fixed32,
        [FieldKind.SFixed64] = FieldKind.Fixed64,
    }.ToFrozenDictionary();

    /// <summary>What the new type of a field breaks.</summary>
    public static TypeChange Compare(FieldShape before, FieldShape after, ProtoState earlier, ProtoState current)
    {
        var value = CompareValues(before, after, earlier, current);
        var isMap = before.Cardinality == Cardinality.Map && after.Cardinality == Cardinality.Map;
        return isMap && CompareKinds(before.Key, after.Key) is var key && key > value ? key : value;
    }

    private static TypeChange CompareValues(FieldShape before, FieldShape after, ProtoState earlier, ProtoState current) =>
        IsNamed(before.Kind) && IsNamed(after.Kind) ? CompareNamed(before, after, earlier, current) : CompareKinds(before.Kind, after.Kind);

    private static TypeChange CompareKinds(FieldKind before, FieldKind after)
    {
        if (before == after)
        {
            return TypeChange.None;
        }

        return Family(before) == Family(after) || (before, after) == (FieldKind.String, FieldKind.Bytes) ? TypeChange.Source : TypeChange.Wire;
    }

    private static TypeChange CompareNamed(FieldShape before, FieldShape after, ProtoState earlier, ProtoState current)
    {
        var isKnown = before.Kind != FieldKind.Unknown && after.Kind != FieldKind.Unknown;
        if (isKnown && before.Kind != after.Kind)
        {
            return TypeChange.Wire;
        }

        if (isKnown ? before.TypeName == after.TypeName : ProtoName.AreSame(before.TypeName, after.TypeName))
        {
            return TypeChange.None;
        }

        return earlier.Enums.TryGetValue(before.TypeName, out var old) && current.Enums.TryGetValue(after.TypeName, out var now) && IsGrown(old, now)
            ? TypeChange.Source
            : TypeChange.Wire;
    }

    // An enum that moved: it has its name, and all its values.
    private static bool IsGrown(EnumShape before, EnumShape after) =>
        ProtoName.Short(before.Name) == ProtoName.Short(after.Name) && before.Values.All(value => after.Find(value.Name)?.Number == value.Number);

    private static bool IsNamed(FieldKind kind) => kind is FieldKind.Unknown or FieldKind.Message or FieldKind.Group or FieldKind.Enum;

    private static FieldKind Family(FieldKind kind) => Families.GetValueOrDefault(kind, kind);
}
