using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1206: in an async function, a call of a method that has an asynchronous twin. What CA1849 says, without what is wrong in it: Entity
/// Framework's <c>AddAsync</c>, streams in memory, the twin that calls the method itself; and with queries of a database. Clause: <c>async-io-everywhere</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncTwinAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1206",
        "An async function calls the asynchronous form",
        "'{0}' holds the thread that '{1}' would give back while it waits. Write 'await {1}' with the cancellation token.");

    private const string EntityFramework = "EntityFrameworkCore";

    // How many writers may stand on one another.
    private const int Layers = 3;

    // Twins that do more than wait, or that the framework calls where nobody waits.
    private static readonly HashSet<string> Left =
        new(StringComparer.Ordinal) { "Dispose", "Close", "Cancel", "Run", "Start", "IsDBNull", "GetFieldValue", "Handle", "Invoke", "Configure", "Complete" };

    // What they read and write is there already.
    private static readonly HashSet<string> InMemory = new(StringComparer.Ordinal)
    {
        "MemoryStream", "StringReader", "StringWriter", "UnmanagedMemoryStream", "RecyclableMemoryStream", "BufferedStream", "ArrayBufferWriter",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation) || TaskTypes.Of(compilation) is not { } types)
        {
            return;
        }

        var queries = compilation.GetTypeByMetadataName("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions");
        var queryable = compilation.GetTypeByMetadataName("System.Linq.IQueryable");
        var finder = new TwinFinder(types, queries);
        context.RegisterOperationAction(operation => Analyze(operation, finder, queryable), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TwinFinder finder, INamedTypeSymbol? queryable)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        // The function first: the members of a type of a library are read from its metadata, and most calls stand in functions that are not async.
        if (method.Name.EndsWith("Async", StringComparison.Ordinal)
            || call.Function(context.ContainingSymbol) is not { IsAsync: true } function
            || Left.Contains(method.Name)
            || TwinOf(call, finder, queryable) is not { } twin)
        {
            return;
        }

        if (!IsTwinItself(context.ContainingSymbol, function, twin) && !IsQuick(call) && !IsEntryPoint(function) && !IsRight(call, twin))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), method.Name, twin));
        }
    }

    private static string? TwinOf(IInvocationOperation call, TwinFinder finder, INamedTypeSymbol? queryable)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.IsIn("System", "Linq"))
        {
            return finder.HasQueryTwin(method)
                && method.IsExtensionMethod
                && call.Arguments.Length > 0
                && call.Arguments[0].Value.Unwrapped() is var source
                && source.Type.Implements(queryable)
                && !IsOverMemory(source, queryable)
                    ? method.Name + "Async"
                    : null;
        }

        return finder.Of(method)?.Name;
    }

    // 'tenants.Values.AsQueryable()' is no query of a database, and of a type that is not known nothing is.
    private static bool IsOverMemory(IOperation source, INamedTypeSymbol? queryable) =>
        (source is ILocalReferenceOperation local && local.DeclaredValue() is { } value ? value : source).DescendantsAndSelf().Any(o =>
            o.Type is IErrorTypeSymbol
            || (o is IInvocationOperation { TargetMethod.Name: "AsQueryable", Arguments: { Length: 1 } given }
                && !given[0].Value.Unwrapped().Type.Implements(queryable)));

    private static bool IsTwinItself(ISymbol member, IMethodSymbol function, string twin) => member.Name == twin || function.Name == twin;

    private static bool IsRight(IInvocationOperation call, string twin) =>
        CannotAwait(call) || IsCalledBeside(call, twin) || AsyncFlags.AreOffAt(call);

    // 'OnStart(); await OnStartAsync(token);': two places where others put code, not two forms of one call.
    private static bool IsCalledBeside(IInvocationOperation call, string twin) =>
        call.Around<IBlockOperation>()?.Operations.Any(statement =>
            statement is IExpressionStatementOperation
            && statement.OfSameFunction().Any(o => o is IInvocationOperation other && other.TargetMethod.Name == twin)) == true;

    private static bool IsQuick(IInvocationOperation call) =>
        IsQuick(call.TargetMethod) || IsInMemory(call) || IsOfConsole(call.Instance) || IsWaitOfNoTime(call);

    private static bool IsQuick(IMethodSymbol method) =>
        (method.ContainingType.ContainingNamespace is { Name: EntityFramework or "Xml" } && method.Name is "Add" or "AddRange")
        || method.ContainingType.IsIn("System", "Xml")
        || method.Name == "CreateDbContext"
        || method is { Name: "Open", ContainingType.Name: "ZipArchiveEntry" }
        || method.ContainingType is { Name: "Task" or "Console" or "CancellationTokenSource" };

    private static bool IsInMemory(IInvocationOperation call)
    {
        var receiver = (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null))?.Unwrapped();
        return IsInMemory(receiver?.Type)
            || (call.TargetMethod.IsStatic && call.Arguments.Any(a => IsInMemory(a.Value.Unwrapped().Type)))
            || (receiver is ILocalReferenceOperation local && IsMadeOverMemory(local, Layers));
    }

    private static bool IsInMemory(ITypeSymbol? type) => type is not null && InMemory.Contains(type.Name);

    // 'new StreamWriter(memory)', and 'new JsonTextWriter(writer)' of such a writer: the local is a form of what is there already.
    private static bool IsMadeOverMemory(ILocalReferenceOperation local, int layers) =>
        local.DeclaredValue() is IObjectCreationOperation made
        && made.Arguments.Select(a => a.Value.Unwrapped()).Any(below =>
            IsInMemory(below.Type) || (layers > 1 && below is ILocalReferenceOperation writer && IsMadeOverMemory(writer, layers - 1)));

    private static bool IsWaitOfNoTime(IInvocationOperation call) =>
        call.TargetMethod.Name == "Wait" && call.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: 0 };

    private static bool IsOfConsole(IOperation? instance) =>
        instance?.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Out" or "Error" or "In", ContainingType.Name: "Console" } };

    // A host that runs to the end of the process has nothing to give its thread to.
    private static bool IsEntryPoint(IMethodSymbol function) => function is { Name: "Main" or "<Main>$", IsStatic: true };

    private static bool CannotAwait(IOperation call)
    {
        for (var current = call; current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is ILockOperation or INameOfOperation || (current.Parent is ICatchClauseOperation clause && clause.Filter == current))
            {
                return true;
            }
        }

        return call.IsQuoted();
    }
}
