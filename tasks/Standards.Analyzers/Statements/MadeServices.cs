using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// Services that a class makes itself: an object of the repository, kept behind an interface of the repository that other classes of the project are given by
/// their constructors.
/// </summary>
internal sealed class MadeServices(Compilation compilation)
{
    private readonly Lazy<HashSet<ISymbol>> _given = new(() => GivenIn(compilation.Assembly.GlobalNamespace));

    /// <summary>The services, or null where the project has no container that could give them.</summary>
    public static MadeServices? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Microsoft.Extensions.DependencyInjection.IServiceCollection") is null ? null : new MadeServices(compilation);

    /// <summary>Whether a value is a service that its field or property is filled with: <c>private readonly IMailer _mailer = new SmtpMailer();</c>.</summary>
    /// <param name="target">The field or property.</param>
    /// <param name="value">What it is given where it is declared, or in a constructor.</param>
    public bool Contain(ISymbol? target, IOperation value) =>
        TypeOf(target) is { TypeKind: TypeKind.Interface } role
        && value.Unwrapped() is IObjectCreationOperation { Type: { } made } created
        && IsOwn(role)
        && IsOwn(made)
        && !created.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(o => o is IInstanceReferenceOperation or IAnonymousFunctionOperation))
        && _given.Value.Contains(role.OriginalDefinition);

    // What can be set anew is a state, or a default that a caller replaces.
    private static ITypeSymbol? TypeOf(ISymbol? target) => target switch
    {
        IFieldSymbol { IsStatic: false, IsReadOnly: true } field => field.Type,
        IPropertySymbol { IsStatic: false, SetMethod: null } property => property.Type,
        _ => null,
    };

    private static bool IsOwn(ITypeSymbol type) => type.Locations.Any(place => place.IsInSource);

    // What the constructors of the project take. Those of records take the parts of a value.
    private static HashSet<ISymbol> GivenIn(INamespaceSymbol space)
    {
        var given = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>([space]);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    open.Push(inner);
                }
                else if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: false } made)
                {
                    given.UnionWith(made.Parameters.Select(p => p.Type.OriginalDefinition).Where(type => type.TypeKind == TypeKind.Interface && IsOwn(type)));
                }
            }
        }

        return given;
    }
}
