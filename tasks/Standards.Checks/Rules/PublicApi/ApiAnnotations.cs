namespace Standards.Checks.Rules.PublicApi;

/// <summary>What attributes say of the types of one signature, in the order in which the types are written.</summary>
/// <param name="nullable">A flag for each type that may be marked, or one flag for all: 1 is not null, 2 may be null, 0 nobody said.</param>
/// <param name="tupleNames">Names of the elements of tuples; null entries for those without.</param>
/// <param name="dynamic">A flag for each type: whether an object is dynamic.</param>
internal sealed class ApiAnnotations(IReadOnlyList<byte> nullable, IReadOnlyList<string?> tupleNames, IReadOnlyList<bool> dynamic)
{
    private int _nullableAt;
    private int _tupleAt;
    private int _dynamicAt;

    /// <summary>What stands after the next type that may be marked.</summary>
    public char NextNullable() => (nullable.Count == 1 ? nullable[0] : Next(nullable, ref _nullableAt)) == 2 ? ApiMember.Nullable : ApiMember.Plain;

    /// <summary>Name of the next element; empty when it has none.</summary>
    public string NextTupleName() => Next(tupleNames, ref _tupleAt) ?? "";

    /// <summary>Whether the next type is dynamic.</summary>
    public bool NextDynamic() => Next(dynamic, ref _dynamicAt);

    private static T? Next<T>(IReadOnlyList<T> values, ref int at) => at < values.Count ? values[at++] : default;
}
