namespace Standards.Checks.Rules.Wiring.Reading;

/// <summary>A type that a program reaches, with its bases.</summary>
internal sealed class WiredType(TypePlace place, IReadOnlyDictionary<string, RepositoryAssembly> assemblies)
{
    private const int MaxBases = 32;

    /// <summary>Where it is.</summary>
    public TypePlace Place { get; } = place;

    /// <summary>Full name.</summary>
    public string Name => TypeNames.Of(Place.Assembly.Reader, Place.Type);

    /// <summary>Its name as code writes it, without namespace, outer type and number of generic parameters.</summary>
    public string ShortName => Name[(Name.LastIndexOfAny(['.', '+']) + 1)..].Split('`')[0];

    /// <summary>Whether MVC finds it.</summary>
    public bool IsController => Bases().Any(b => b is "Microsoft.AspNetCore.Mvc.ControllerBase" or "Microsoft.AspNetCore.Mvc.Controller");

    /// <summary>Full names of the classes above it, the nearest first.</summary>
    public IEnumerable<string> Bases()
    {
        TypePlace? current = Place;
        for (var i = 0; i < MaxBases && current is { } found; i++)
        {
            var reader = found.Assembly.Reader;
            var above = reader.GetTypeDefinition(found.Type).BaseType;
            var (assembly, name) = above.IsNil ? ("", "") : TypeNames.Of(reader, above);
            if (name.Length == 0)
            {
                yield break;
            }

            yield return name;
            var home = assembly.Length == 0 ? found.Assembly : assemblies.GetValueOrDefault(assembly);
            current = home?.Find(name) is { IsNil: false } type ? new TypePlace(home, type) : null;
        }
    }

    /// <summary>Full names of the interfaces that it lists itself.</summary>
    public IEnumerable<string> Interfaces()
    {
        var reader = Place.Assembly.Reader;
        foreach (var handle in reader.GetTypeDefinition(Place.Type).GetInterfaceImplementations())
        {
            yield return TypeNames.Of(reader, reader.GetInterfaceImplementation(handle).Interface).Type;
        }
    }

    /// <summary>Whether it declares a method of a name.</summary>
    public bool Declares(string method) => Place.Assembly.Methods(Place.Type, method).Any();
}
