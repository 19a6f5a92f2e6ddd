using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>
/// A map at the root of <c>standards.yml</c>, declared by the concern that it is about: its name, how it is read, and which of two
/// values of a key is the weaker one. Concerns declare theirs beside their checks; <see cref="PolicyParts"/> lists them.
/// </summary>
internal abstract class PolicyPart(string name)
{
    /// <summary>The key at the root (<c>layout</c>).</summary>
    public string Name => name;

    /// <summary>The orders of its keys, by the key as layers name it (<c>layout.maxFileSize</c>).</summary>
    public abstract IReadOnlyDictionary<string, LayerKey> Keys { get; }

    /// <summary>Its maps whose keys an author chooses.</summary>
    public abstract IReadOnlyList<OpenMap> OpenMaps { get; }

    /// <summary>Reads the map into the policy; reports what is wrong with it, unknown keys included.</summary>
    public abstract Policy Read(PolicySection section, Policy policy);
}

/// <inheritdoc cref="PolicyPart"/>
/// <typeparam name="T">Its values; a new one holds the SDK's defaults.</typeparam>
/// <param name="name">The key at the root.</param>
/// <param name="read">Reads the map; a value that is wrong is reported, and the default stands in its place.</param>
internal sealed class PolicyPart<T>(string name, Func<PolicySection, T> read) : PolicyPart(name)
    where T : class, new()
{
    private readonly Dictionary<string, LayerKey> _keys = new(StringComparer.Ordinal);
    private readonly List<OpenMap> _openMaps = [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LayerKey> Keys => _keys;

    /// <inheritdoc/>
    public override IReadOnlyList<OpenMap> OpenMaps => _openMaps;

    /// <inheritdoc/>
    public override Policy Read(PolicySection section, Policy policy) => policy.With(read(section));

    /// <summary>A key with an order of its own.</summary>
    /// <param name="key">Its path below the part.</param>
    /// <param name="verb">What weakening it is called in a message.</param>
    /// <param name="isWeaker">Whether the second of two values asks for less.</param>
    /// <param name="isListed">Whether messages list it among the keys.</param>
    public PolicyPart<T> Key(string key, string verb, Func<T, T, bool> isWeaker, bool isListed = true)
    {
        _keys.Add($"{Name}.{key}", Order(verb, isWeaker) with { IsListed = isListed });
        return this;
    }

    /// <summary>A number of which more is stricter.</summary>
    public PolicyPart<T> AtLeast(string key, Func<T, decimal> of) => Key(key, "lowered", (upper, lower) => of(lower) < of(upper));

    /// <summary>A number of which less is stricter.</summary>
    public PolicyPart<T> AtMost(string key, Func<T, decimal> of) => Key(key, "raised", (upper, lower) => of(lower) > of(upper));

    /// <summary>A list without an order: any change weakens it.</summary>
    public PolicyPart<T> Fixed(string key, Func<T, IReadOnlyList<string>> of) =>
        Key(key, "changed", (upper, lower) => !of(upper).SequenceEqual(of(lower), StringComparer.Ordinal));

    /// <summary>A list of which more items are stricter.</summary>
    public PolicyPart<T> Growing(string key, Func<T, IReadOnlyList<string>> of) =>
        Key(key, "changed", (upper, lower) => of(upper).Except(of(lower), StringComparer.OrdinalIgnoreCase).Any());

    /// <summary>Patterns of which more are stricter.</summary>
    public PolicyPart<T> Growing(string key, Func<T, IReadOnlyList<PathGlob>> of) => Growing(key, part => Patterns(of(part)));

    /// <summary>A list of which fewer items are stricter.</summary>
    public PolicyPart<T> Shrinking(string key, Func<T, IReadOnlyList<string>> of) =>
        Key(key, "extended", (upper, lower) => of(lower).Except(of(upper), StringComparer.Ordinal).Any());

    /// <summary>Patterns of which fewer are stricter.</summary>
    public PolicyPart<T> Shrinking(string key, Func<T, IReadOnlyList<PathGlob>> of) => Shrinking(key, part => Patterns(of(part)));

    /// <summary>
    /// Keys on which mandatory rules depend: a file of a repository may only tighten them, against the SDK's defaults and against packages that
    /// <c>extends</c> names. Else one line of the policy would silence a rule that no line may lower.
    /// </summary>
    public PolicyPart<T> Held(params string[] keys)
    {
        foreach (var key in keys)
        {
            _keys[$"{Name}.{key}"] = _keys[$"{Name}.{key}"] with { IsHeld = true };
        }

        return this;
    }

    /// <summary>A map whose keys an author chooses.</summary>
    /// <param name="map">Its path below the part.</param>
    /// <param name="verb">What weakening an entry is called in a message.</param>
    /// <param name="isWeaker">Whether the entry of a key asks for less in the second of two values.</param>
    /// <param name="guard">A key whose being mandatory holds the entries too; empty when there is none.</param>
    /// <param name="hasNames">Whether a layer may name single entries mandatory.</param>
    public PolicyPart<T> Entries(string map, string verb, Func<string, T, T, bool> isWeaker, string guard = "", bool hasNames = false)
    {
        _openMaps.Add(new OpenMap($"{Name}.{map}", key => Order(verb, (upper, lower) => isWeaker(key, upper, lower)))
        {
            Guard = guard.Length > 0 ? $"{Name}.{guard}" : "",
            HasNames = hasNames,
        });
        return this;
    }

    private static LayerKey Order(string verb, Func<T, T, bool> isWeaker) => new(verb, (upper, lower) => isWeaker(upper.Part<T>(), lower.Part<T>()));

    private static string[] Patterns(IReadOnlyList<PathGlob> globs) => [.. globs.Select(g => g.Pattern)];
}
