using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Controllers and their actions.</summary>
internal static class Controllers
{
    private const string Suffix = "Controller";

    private static readonly HashSet<string> Filters = new(StringComparer.Ordinal)
    {
        "Dispose", "DisposeAsync", "OnActionExecuting", "OnActionExecuted", "OnActionExecutionAsync", "OnException", "OnExceptionAsync",
    };

    /// <summary>
    /// Whether requests reach a type: a class that derives from <c>ControllerBase</c>. An internal one answers where modules have their controllers found.
    /// </summary>
    public static bool Is(INamedTypeSymbol type, INamedTypeSymbol controllerBase) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        && type.Is(controllerBase)
        && !Has(type, "NonControllerAttribute");

    /// <summary>The methods of a controller that answer requests, without those of its base classes.</summary>
    public static IEnumerable<IMethodSymbol> Actions(INamedTypeSymbol controller) => controller.GetMembers().OfType<IMethodSymbol>().Where(IsAction);

    /// <summary>Whether a method of a controller answers requests.</summary>
    public static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false }
        && !Filters.Contains(method.Name)
        && method.OverriddenMethod?.ContainingType.SpecialType != SpecialType.System_Object
        && !Has(method, "NonActionAttribute");

    /// <summary>Whether an attribute says that an action answers a method of HTTP, such as <c>HttpGet</c>.</summary>
    public static bool Answers(IMethodSymbol action, string attribute) => Has(action, attribute);

    /// <summary>Whether a controller answers programs, and no pages.</summary>
    public static bool IsApi(INamedTypeSymbol controller) =>
        controller.AttributesWithBases().Any(a => a.AttributeClass is { Name: "ApiControllerAttribute" } type && type.IsOfAspNet());

    /// <summary>The templates of a controller or action: those of <c>[Route]</c> and of <c>[HttpGet]</c> and its kind.</summary>
    public static IEnumerable<string> Templates(ISymbol symbol) => Routed(symbol).Select(TemplateOf).OfType<string>();

    /// <summary>The attribute with the template that a test is true of; null where no attribute of the symbol has one.</summary>
    public static Location? TemplatePlace(ISymbol symbol, Func<string, bool>? isMeant = null) =>
        Routed(symbol).FirstOrDefault(a => TemplateOf(a) is { } template && isMeant?.Invoke(template) != false)?.ApplicationSyntaxReference is { } place
            ? place.SyntaxTree.GetLocation(place.Span)
            : null;

    /// <summary>The route of an action, as far as attributes say it; where none does, its controller and name, as routes of views have it.</summary>
    public static string RouteOf(INamedTypeSymbol controller, IMethodSymbol action)
    {
        var own = Templates(action).FirstOrDefault();
        if (own is not null && own.Length > 0 && own[0] is '/' or '~')
        {
            return own.TrimStart('~');
        }

        var outer = controller.SelfAndBases().SelectMany(Templates).FirstOrDefault();
        return Routes.Join(outer is not null ? [outer, own ?? ""] : own is not null ? [own] : ["[controller]", action.Name])
            .Replace("[controller]", NameOf(controller))
            .Replace("[action]", action.Name);
    }

    /// <summary>The name of a controller in routes: <c>Orders</c> of <c>OrdersController</c>.</summary>
    public static string NameOf(INamedTypeSymbol controller) =>
        controller.Name.EndsWith(Suffix, StringComparison.Ordinal) ? controller.Name.Substring(0, controller.Name.Length - Suffix.Length) : controller.Name;

    private static IEnumerable<AttributeData> Routed(ISymbol symbol) =>
        symbol.GetAttributes().Where(a => a.AttributeClass is { } type && (type.Name == "RouteAttribute" || IsVerb(type)) && type.IsOfAspNet());

    private static string? TemplateOf(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().Value as string;

    private static bool IsVerb(ITypeSymbol attribute) => attribute.Name.StartsWith("Http", StringComparison.Ordinal);

    private static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(a => a.AttributeClass is { } type && type.Name == attribute && type.IsOfAspNet());
}
