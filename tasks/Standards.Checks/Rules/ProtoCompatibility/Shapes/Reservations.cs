namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>What a message or an enum never uses again.</summary>
/// <param name="numbers">Numbers.</param>
/// <param name="names">Names, with their lines.</param>
internal sealed class Reservations(IReadOnlyList<NumberRange> numbers, IReadOnlyDictionary<string, int> names)
{
    private readonly NumberSet _set = new(numbers);

    /// <summary>Numbers as written.</summary>
    public IReadOnlyList<NumberRange> Numbers { get; } = numbers;

    /// <summary>Names, with their lines.</summary>
    public IReadOnlyDictionary<string, int> Names { get; } = names;

    /// <summary>Which of number and name is not reserved, as a message says it; empty where both are.</summary>
    public string Missing(int number, string name) => (_set.Contains(number), Names.ContainsKey(name)) switch
    {
        (false, false) => "number and name",
        (false, true) => "number",
        (true, false) => "name",
        _ => "",
    };

    /// <summary>Whether a number is reserved.</summary>
    public bool Has(int number) => _set.Contains(number);
}
