using System.Reflection.Metadata;

namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>What a program reaches: calls of packages and of the framework, types, texts, attributes.</summary>
internal sealed class WiringClosure
{
    private const int MaxText = 200;

    private readonly List<WiringCall> _all = [];
    private readonly Dictionary<string, List<WiringCall>> _calls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _callees = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<RepositoryAssembly> _assemblies = [];
    private HashSet<string>? _attributes;

    /// <summary>All calls.</summary>
    public IReadOnlyList<WiringCall> All => _all;

    /// <summary>The types.</summary>
    public IReadOnlyList<WiredType> Types { get; private set; } = [];

    /// <summary>Names of the assemblies that the assemblies of the repository refer to.</summary>
    public IReadOnlySet<string> References => field ??= _assemblies
        .SelectMany(a => a.Reader.AssemblyReferences.Select(r => a.Reader.GetString(a.Reader.GetAssemblyReference(r).Name)))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The calls of methods that have one of the names.</summary>
    public IEnumerable<WiringCall> Calls(params ReadOnlySpan<string> names)
    {
        var found = new List<WiringCall>();
        foreach (var name in names)
        {
            found.AddRange(_calls.GetValueOrDefault(name) ?? []);
        }

        return found;
    }

    /// <summary>Whether a method that has one of the names is called.</summary>
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_calls.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method of the repository that has the name is called.</summary>
    public bool HasOwn(string name) => _own.Contains(name);

    /// <summary>Whether a text occurs, without regard to case.</summary>
    public bool Says(string text) => _texts.Contains(text);

    /// <summary>Whether a method of an assembly is called.</summary>
    public bool CallsInto(string assembly) => _callees.Contains(assembly);

    /// <summary>Whether a type or method of the assemblies carries an attribute.</summary>
    public bool HasAttribute(params ReadOnlySpan<string> fullNames)
    {
        _attributes ??= [.. _assemblies.SelectMany(Attributes)];
        foreach (var name in fullNames)
        {
            if (_attributes.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type derives from a class, or lists an interface.</summary>
    public bool HasType(string above) => Types.Any(type => type.Bases().Contains(above) || type.Interfaces().Contains(above));

    internal void Add(WiringCall call)
    {
        _all.Add(call);
        _callees.Add(call.Member.Assembly);
        if (!_calls.TryGetValue(call.Name, out var calls))
        {
            _calls.Add(call.Name, calls = []);
        }

        calls.Add(call);
    }

    internal void AddOwn(Member member) => _own.Add(member.Name);

    internal void AddText(string text)
    {
        if (text.Length <= MaxText)
        {
            _texts.Add(text);
        }
    }

    internal void Add(IReadOnlyList<RepositoryAssembly> assemblies, IEnumerable<TypePlace> types)
    {
        _assemblies = assemblies;
        var named = assemblies.DistinctBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase);
        Types = [.. types.Select(type => new WiredType(type, named))];
    }

    private static IEnumerable<string> Attributes(RepositoryAssembly assembly)
    {
        var reader = assembly.Reader;
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind is HandleKind.TypeDefinition or HandleKind.MethodDefinition or HandleKind.AssemblyDefinition)
            {
                yield return attribute.Constructor.Kind switch
                {
                    HandleKind.MemberReference =>
                        TypeNames.Of(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent).Type,
                    HandleKind.MethodDefinition =>
                        TypeNames.Of(reader, reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
                    _ => "",
                };
            }
        }
    }
}
