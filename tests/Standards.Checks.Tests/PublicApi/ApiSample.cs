#pragma warning disable CS0649, CS0067, CS1591, CA1000, CA1005, CA1019, CA1040, CA1041
#pragma warning disable CA1044, CA1045, CA1051, CA1070, CA1707, CA1711, CA1715, CA1716, CA1724, CA1801, CA1815, CA1819, CA1822
#pragma warning disable CA1825, CA1852, CA2225, CA2227, CA1024, CA1008, CA1028, CA1027, CA1034, CA1052, CA1062, CA1065, CA1720, CA1721
#pragma warning disable CA2211, CA2231, CA1065, CA2007, CA1003, CA1031, CA1032, CA1056, CA1054
#pragma warning disable CA1055, CA1046, CA1066, CA1067, CA1069, CA1714, CA1717, IDE0044, IDE0051, IDE0060, IDE0300, IDE0161

using System.Diagnostics.CodeAnalysis;

// What the tests of ApiReader read: this very assembly, as its compiler wrote it.
namespace Standards.Checks.Tests.PublicApi.Sample;

public interface IShape<out TResult, in TSource> : IDisposable
    where TResult : class?
{
    static abstract TResult Create(TSource source);

    static virtual int Count => 0;

    int Sides { get; }

    void Draw(string? colour);

    void Fill() => Draw(null);
}

public abstract class Shape : IComparable<Shape?>
{
    public const string Name = "a \"shape\"\n";

    public const decimal Price = 12.50m;

    public const int Largest = int.MaxValue;

    public static readonly string? Empty;

    protected internal volatile int Version;

    private protected int Hidden;

    internal int Own;

#pragma warning disable CA1068 // The order of parameters of every kind is what is shown.
    protected Shape(
        string name,
        int sides = 4,
        double size = 1.5,
        char mark = '\'',
        Colour colour = Colour.Green,
        string? text = null,
        CancellationToken cancellationToken = default,
        decimal price = 1.25m)
    {
    }
#pragma warning restore CA1068

    public event EventHandler<string?>? Changed;

    public string? Title { get; protected set; }

    public required int Number { get; init; }

    public int this[int index, string? key = null] => index;

    public abstract void Draw();

    public virtual Dictionary<string, List<string?>?> Find<T, TKey>(T item, in int limit, ref readonly long start, out TKey? key, params string[]? rest)
        where T : unmanaged
        where TKey : notnull, IComparable<TKey>, new()
    {
        key = default;
        return [];
    }

    public (int Id, string? Name, (bool, dynamic Value) Inner) Tuple(
        ref int a, scoped ReadOnlySpan<char> text, dynamic? value, int? maybe, int[][,] many, string?[]? names) => default;

    public int CompareTo(Shape? other) => 0;

    public sealed override string ToString() => "";

    [Obsolete("Use ToString", true)]
    [SuppressMessage("Not", "shown")]
    public string Old() => "";

    protected virtual void Dispose(bool disposing)
    {
    }

    internal void Internal()
    {
    }

    public class Nested<T>
    {
        public T Value = default!;

        public Nested<T?> Self<TOther>(Nested<TOther>.Inner<T> other) => null!;

        public struct Inner<TInner>
        {
            public readonly int Sum() => 0;
        }
    }

    protected interface IHidden
    {
        void Run();
    }

    private protected class Invisible
    {
        public int Number;
    }
}

[Flags]
public enum Colour : byte
{
    None = 0,
    Red = 1,
    Green = 2,
}

public delegate ref readonly int Handler<in T>(T item, ref int count) where T : allows ref struct;

public readonly ref struct Window<T>(Span<T> items)
{
    public Span<T> Items { get; } = items;

    public ref T First => ref Items[0];
}

public sealed record Money(decimal Amount, string? Currency = null)
{
    public static Money operator +(Money left, Money right) => left;

    public static Money operator checked -(Money left, Money right) => left;

    public static Money operator -(Money left, Money right) => left;

    public static explicit operator decimal(Money money) => 0;

    public static implicit operator Money(decimal amount) => new(amount);
}

public readonly record struct Point(int X, int Y);

public static class Extensions
{
    public static IEnumerable<T> Where<T>(this IEnumerable<T> items, Func<T, bool> filter)
        where T : class => items.Where(i => filter(i));
}

internal sealed class NotPublic
{
    public int Number { get; set; }
}
