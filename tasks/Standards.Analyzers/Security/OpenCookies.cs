using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>What code takes from cookies that the framework writes, and what a cookie lacks that code writes into the header itself.</summary>
internal static class OpenCookies
{
    /// <summary>What every cookie has.</summary>
    public static readonly string[] Wanted = ["Secure", "HttpOnly", "SameSite"];

    private const string Header = "Set-Cookie";

    /// <summary>
    /// What an assignment takes from the cookies of a sign-in or a session: <c>options.Cookie.HttpOnly = false</c>. Null for other assignments, and for the
    /// token against forgery, which scripts may have to read.
    /// </summary>
    public static string? SwitchedOffBy(ISimpleAssignmentOperation assignment)
    {
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { Name: "CookieBuilder" } owner, Name: var name } } target
            || !owner.IsOfAspNet())
        {
            return null;
        }

        return name switch
        {
            "SecurePolicy" when assignment.Value.Referenced()?.Name == "None" => Wanted[0],
            "HttpOnly" when assignment.Value.ConstantValue is { HasValue: true, Value: false } && !IsOfForgery(target.Instance) => Wanted[1],
            _ => null,
        };
    }

    /// <summary>What the text of a cookie lacks that an assignment or a call writes into the header; empty where the text is made elsewhere.</summary>
    public static IReadOnlyList<string> MissingIn(IOperation operation) =>
        ValueOf(operation) is { } value && TextOf(value) is var text && text.IndexOf('=') > 0
            ? [.. Wanted.Where(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) < 0)]
            : [];

    private static IOperation? ValueOf(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => IsHeader(target) ? assignment.Value : null,
        IInvocationOperation { TargetMethod.Name: "Append" or "Add" or "TryAdd" } call when call.Arguments.Length >= 2 =>
            call.Arguments[call.Arguments.Length - 2].Value.Text() == Header ? call.Arguments[call.Arguments.Length - 1].Value : null,
        _ => null,
    };

    private static bool IsHeader(IPropertyReferenceOperation target) => target.Property.IsIndexer
        ? target.Arguments.Length == 1 && target.Arguments[0].Value.Text() == Header
        : target.Property is { Name: "SetCookie", ContainingType.Name: "IHeaderDictionary" };

    // The constant parts of a text.
    private static string TextOf(IOperation value) =>
        value.Text() ?? string.Concat(value.DescendantsAndSelf().OfType<ILiteralOperation>().Select(literal => literal.Text()));

    private static bool IsOfForgery(IOperation? builder) => builder is IPropertyReferenceOperation { Property.ContainingType.Name: "AntiforgeryOptions" };
}
