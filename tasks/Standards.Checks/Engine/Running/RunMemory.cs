using System.Collections.Concurrent;

namespace Standards.Checks.Engine.Running;

/// <summary>What the checks of a concern remember for each other within one run, by its type. Asked on several threads.</summary>
internal sealed class RunMemory
{
    private readonly ConcurrentDictionary<Type, object> _values = new();

    /// <summary>The memory of a type, made when it is first asked for.</summary>
    public T Of<T>()
        where T : class, new() => (T)_values.GetOrAdd(typeof(T), static _ => new T());
}
