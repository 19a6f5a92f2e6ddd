using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Statements;

/// <summary>A private method, a private constructor or a local function whose signature its own type decides, as far as syntax tells.</summary>
internal sealed class PrivateFunction
{
    private static readonly SyntaxKind[] NotPrivate =
    [
        SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.ExternKeyword, SyntaxKind.PartialKeyword,
        SyntaxKind.OverrideKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword,
    ];

    private readonly SyntaxNode _node;
    private readonly SyntaxNode _body;
    private readonly SeparatedSyntaxList<ParameterSyntax> _parameters;

    private PrivateFunction(SyntaxNode node, SyntaxToken name, SyntaxNode body, ParameterListSyntax parameters)
    {
        _node = node;
        _body = body;
        _parameters = parameters.Parameters;
        Name = name.ValueText;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The function that a declaration is; null for one that others see, without parameters or body, and with a form from outside.</summary>
    public static PrivateFunction? Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0, AttributeLists.Count: 0, ExplicitInterfaceSpecifier: null } method
            when IsPrivate(method) && BodyOf(method.Body, method.ExpressionBody) is { } body =>
            new PrivateFunction(node, method.Identifier, body, method.ParameterList),
        LocalFunctionStatementSyntax { ParameterList.Parameters.Count: > 0, AttributeLists.Count: 0 } local
            when BodyOf(local.Body, local.ExpressionBody) is { } body =>
            new PrivateFunction(node, local.Identifier, body, local.ParameterList),
        ConstructorDeclarationSyntax { ParameterList.Parameters.Count: > 0, AttributeLists.Count: 0 } maker
            when !NotPrivate.Any(kind => maker.Modifiers.Any(kind)) && BodyOf(maker.Body, maker.ExpressionBody) is not null =>
            new PrivateFunction(node, maker.Identifier, maker, maker.ParameterList),
        _ => null,
    };

    /// <summary>The parameters whose name does not occur in the body.</summary>
    public List<ParameterSyntax> UnreadParameters()
    {
        var unread = new List<ParameterSyntax>();
        foreach (var parameter in _parameters)
        {
            if (IsAsked(parameter))
            {
                unread.Add(parameter);
            }
        }

        if (unread.Count > 0)
        {
            foreach (var node in _body.DescendantNodesAndSelf())
            {
                if (node is IdentifierNameSyntax { Identifier.ValueText: var name })
                {
                    unread.RemoveAll(parameter => parameter.Identifier.ValueText == name);
                }
            }
        }

        return unread;
    }

    /// <summary>Whether code of the type calls it, and nothing makes a delegate of it: then its callers can be changed with it.</summary>
    public bool IsOnlyCalled(SemanticModel model, CancellationToken cancellationToken)
    {
        if (_node is ConstructorDeclarationSyntax)
        {
            return IsOnlyMaker(model, cancellationToken);
        }

        if (IsOneOfSeveral(model, cancellationToken))
        {
            return false;
        }

        var isCalled = false;
        foreach (var name in Places(model, cancellationToken).SelectMany(place => place.DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            if (name.Identifier.ValueText == Name)
            {
                if (!IsCalled(name))
                {
                    return false;
                }

                isCalled = true;
            }
        }

        return isCalled;
    }

    // Beside another constructor the parameter chooses, and what no code of the type calls is for a serializer.
    private bool IsOnlyMaker(SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(_node, cancellationToken)?.ContainingType is { } type
        && type.InstanceConstructors.Count(made => !made.IsImplicitlyDeclared) == 1
        && Places(model, cancellationToken).SelectMany(place => place.DescendantNodes()).OfType<BaseObjectCreationExpressionSyntax>().Any(made =>
            made.ArgumentList?.Arguments.Count == _parameters.Count
            && (made is not ObjectCreationExpressionSyntax { Type: var named } || (named as SimpleNameSyntax)?.Identifier.ValueText == type.Name));

    // 'When(OrderPlaced e)' beside 'When(OrderPaid e)': the parameter chooses the method.
    private bool IsOneOfSeveral(SemanticModel model, CancellationToken cancellationToken) =>
        _node is MethodDeclarationSyntax
        && model.GetDeclaredSymbol(_node, cancellationToken) is IMethodSymbol { ContainingType: { } type } method
        && type.GetMembers(method.Name).Any(other => other is IMethodSymbol same
            && same.Parameters.Length == _parameters.Count
            && !SymbolEqualityComparer.Default.Equals(same, method));

    private static bool IsPrivate(MethodDeclarationSyntax method) =>
        method.Parent is TypeDeclarationSyntax and not InterfaceDeclarationSyntax
        && method.Identifier.ValueText != "Main"
        && !NotPrivate.Any(kind => method.Modifiers.Any(kind));

    // Without a body that only throws: it is to be written.
    private static SyntaxNode? BodyOf(BlockSyntax? block, ArrowExpressionClauseSyntax? arrow) => (block, arrow) switch
    {
        ({ Statements.Count: 1 } only, _) when only.Statements[0] is ThrowStatementSyntax => null,
        (_, { Expression: ThrowExpressionSyntax }) or ({ ContainsDirectives: true }, _) => null,
        _ => (SyntaxNode?)block ?? arrow,
    };

    private static bool IsAsked(ParameterSyntax parameter) =>
        parameter is { AttributeLists.Count: 0, Identifier.ValueText: { Length: > 0 } name }
        && name[0] != '_'
        && !parameter.Modifiers.Any(SyntaxKind.ThisKeyword)
        && parameter.Type?.ToString() is not ("CancellationToken" or "System.Threading.CancellationToken");

    private IEnumerable<SyntaxNode> Places(SemanticModel model, CancellationToken cancellationToken) => _node is LocalFunctionStatementSyntax
        ? [_node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? _node.SyntaxTree.GetRoot(cancellationToken)]
        : model.GetDeclaredSymbol(_node, cancellationToken)?.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)) ?? [];

    // 'Save(x)', 'this.Save(x)', 'Store.Save(x)'.
    private static bool IsCalled(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax
        || (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && call.Expression == access && access.Name == name)
        || name.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax };
}
