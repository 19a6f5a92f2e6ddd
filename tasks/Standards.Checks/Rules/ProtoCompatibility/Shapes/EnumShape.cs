using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>An enum.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Place">Where it is declared.</param>
/// <param name="Values">In the order of the file; a number may have several names.</param>
/// <param name="Reserved">What it never uses again.</param>
internal sealed record EnumShape(string Name, Location Place, IReadOnlyList<ValueShape> Values, Reservations Reserved)
{
    private readonly Lazy<ILookup<string, ValueShape>> _names = new(() => Values.ToLookup(value => value.Name, StringComparer.Ordinal));

    private readonly Lazy<ILookup<int, ValueShape>> _numbers = new(() => Values.ToLookup(value => value.Number));

    /// <summary>Whether a number without a name is an unknown field instead of a value.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it is sure to have a form in JSON.</summary>
    public bool HasJson { get; init; }

    /// <summary>The value of a name; null where it has none.</summary>
    public ValueShape? Find(string name) => _names.Value[name].FirstOrDefault();

    /// <summary>The names of a number.</summary>
    public IEnumerable<ValueShape> Find(int number) => _numbers.Value[number];
}
