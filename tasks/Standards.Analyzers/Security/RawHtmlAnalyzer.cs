using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1810: text that is not constant and becomes part of a page as it is: <c>Html.Raw</c>, <c>HtmlString</c>, <c>MarkupString</c>, <c>AppendHtml</c>,
/// <c>Content</c>, <c>Text</c> and <c>WriteAsync</c> of the type <c>text/html</c>. Also in pages of Razor, whose code a tool writes. Silent where the text
/// comes from an encoder, a sanitizer, a serializer, a resource or a number. Clause: <c>sanitise-output-xss</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RawHtmlAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1810",
        "Output is encoded",
        "The text goes into the page as it is, with every tag and script in it. Let the page encode it ('@text'), or pass it through a sanitizer first.");

    private protected override GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        var html = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Html.HtmlString");
        var markup = compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.MarkupString");
        if (ProjectKind.IsTest(compilation) || (html is null && markup is null))
        {
            return;
        }

        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(o => AnalyzeCreation(o, html, markup), OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeConversion, OperationKind.Conversion);
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "Raw" or "AppendHtml" or "AppendHtmlLine" or "SetHtmlContent"
            && call.TargetMethod.ContainingType.IsOfAspNet()
            && call.Arguments.LastOrDefault() is { Value: var text })
        {
            Judge(context, text, call.Syntax.NameLocation());
        }
        else if (IsPage(call))
        {
            Judge(context, call.Arguments[0].Value, call.Syntax.NameLocation());
        }
        else if (IsWritten(call))
        {
            Judge(context, call.Arguments[1].Value, call.Syntax.NameLocation());
        }
    }

    private static bool IsWritten(IInvocationOperation call) =>
        call.TargetMethod.Name == "WriteAsync" && call.Arguments.Length > 1 && call.TargetMethod.ContainingType.IsOfAspNet() && IsWrittenPage(call);

    // 'response.ContentType = "text/html"' in the same function, and a text that it composes.
    private static bool IsWrittenPage(IInvocationOperation call) =>
        EndpointCalls.Receiver(call)?.Type is { Name: "HttpResponse" }
        && call.Arguments[1].Value.Unwrapped() is IInterpolatedStringOperation or IBinaryOperation or IInvocationOperation { TargetMethod.Name: "ToString" }
        && call.Root().Descendants().Any(o => o is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ContentType" } } type
            && IsHtml(type.Value));

    // 'TypedResults.Content(page, "text/html")'.
    private static bool IsPage(IInvocationOperation call) =>
        call.TargetMethod.Name is "Content" or "Text"
        && call.Arguments.Length > 1
        && IsHtml(call.Arguments[1].Value)
        && call.TargetMethod.ContainingType.IsOfAspNet();

    private static bool IsHtml(IOperation type) => type.Text()?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    private static void AnalyzeCreation(OperationAnalysisContext context, INamedTypeSymbol? html, INamedTypeSymbol? markup)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.Length == 1 && (creation.Type.Is(html) || creation.Type.Is(markup)))
        {
            Judge(context, creation.Arguments[0].Value, creation.Syntax.GetLocation());
        }
        else if (creation is { Type: { Name: "ContentResult" } type, Initializer: { } initializer }
            && type.IsOfAspNet()
            && ValueOf(initializer, "ContentType") is { } contentType
            && IsHtml(contentType)
            && ValueOf(initializer, "Content") is { } content)
        {
            Judge(context, content, content.Syntax.GetLocation());
        }
    }

    private static IOperation? ValueOf(IObjectOrCollectionInitializerOperation initializer, string property) => initializer.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(set => set.Target is IPropertyReferenceOperation { Property.Name: var name } && name == property)
        ?.Value;

    private static void AnalyzeConversion(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion.OperatorMethod is { ContainingType: { Name: "MarkupString" } type } && type.IsOfAspNet())
        {
            Judge(context, conversion.Operand, conversion.Syntax.GetLocation());
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation text, Location location)
    {
        if (!EncodedText.Is(text) && !context.Operation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, location));
        }
    }
}
