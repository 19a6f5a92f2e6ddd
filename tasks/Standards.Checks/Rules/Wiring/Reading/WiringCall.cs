namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>A call of a method of a package or of the framework.</summary>
/// <param name="Member">What is called.</param>
/// <param name="Place">The method that calls.</param>
/// <param name="Offset">Where in it.</param>
/// <param name="Arguments">
/// What is known of the values, the instance first: a string, a number, a list of values for an array, the call that gave it, the method of a delegate; null
/// for all others.
/// </param>
internal sealed record WiringCall(Member Member, MethodPlace Place, int Offset, IReadOnlyList<object?> Arguments)
{
    /// <summary>Name of the method.</summary>
    public string Name => Member.Name;

    /// <summary>The strings among its values and in arrays among them.</summary>
    public IEnumerable<string> Texts => Arguments.SelectMany(Values).OfType<string>();

    /// <summary>The string that stands first; null where none does, or where it is not constant.</summary>
    public string? Text => Arguments.OfType<string>().FirstOrDefault();

    /// <summary>The call that gave what this one is called on; null when it is not known.</summary>
    public WiringCall? Receiver => Arguments.Count > 0 ? Arguments[0] as WiringCall : null;

    /// <summary>Whether one of the values is this number.</summary>
    public bool Takes(int number) => Arguments.Any(argument => argument is int value && value == number);

    private static IEnumerable<object?> Values(object? value) => value is List<object?> list ? list : [value];
}
