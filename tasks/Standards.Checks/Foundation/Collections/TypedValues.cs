namespace Standards.Checks.Foundation.Collections;

/// <summary>
/// Values by their type, at most one of each; immutable. A layer below holds with it what layers above add, without knowing their types.
/// Looking one up costs an index into an array: checks ask the policy for their part once a file.
/// </summary>
internal sealed class TypedValues
{
    private static int _slots;

    private readonly object?[] _values;

    private TypedValues(object?[] values) => _values = values;

    /// <summary>No value of any type.</summary>
    public static TypedValues Empty { get; } = new([]);

    /// <summary>The value of a type; null when there is none.</summary>
    public T? Find<T>()
        where T : class => Slot<T>.Index < _values.Length ? (T?)_values[Slot<T>.Index] : null;

    /// <summary>The same with a value, which takes the place of the one of its type; null takes it away.</summary>
    public TypedValues With<T>(T? value)
        where T : class
    {
        var values = new object?[Math.Max(_values.Length, Slot<T>.Index + 1)];
        _values.CopyTo(values, 0);
        values[Slot<T>.Index] = value;
        return new TypedValues(values);
    }

    // Slots are handed out in the order in which types are first asked for; no result depends on it.
    private static class Slot<T>
    {
        public static int Index { get; } = Interlocked.Increment(ref _slots) - 1;
    }
}
