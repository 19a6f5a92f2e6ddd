using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// What fails a test in one compilation. Names decide for libraries, of which there are dozens and which all speak the same words; bodies decide for
/// code of the compilation (<see cref="CallGraph"/>).
/// </summary>
/// <param name="own">The assembly of the compilation. Another one that is open in an editor has its sources at hand too, and is a library all the same.</param>
internal sealed class Assertions(IAssemblySymbol own)
{
    private static readonly string[] Words =
    [
        "Assert", "Should", "Verify", "Verif", "Expect", "Received", "DidNotReceive", "MustHaveHappened", "MustNotHaveHappened", "Throw", "Fail", "Ensure",
        "Approve", "Approval", "Snapshot", "MatchSnapshot", "MarkupMatches", "Wait", "BenchmarkRunner", "BenchmarkSwitcher",
    ];

    private static readonly string[] Frameworks =
    [
        "xunit.assert", "xunit.v3.assert", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Assertions",
        "Shouldly", "FluentAssertions", "AwesomeAssertions", "xunit.core", "xunit.v3.core", "TUnit.Core",
    ];

    // Tests call the same few methods thousands of times.
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _supports = new(SymbolEqualityComparer.Default);

    /// <summary>Whether an operation may fail a test, or whether it cannot be told because the code it runs is unknown.</summary>
    public bool Contains(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation => IsAssertion((IInvocationOperation)operation),
        OperationKind.ObjectCreation => operation is IObjectCreationOperation { Constructor: { } constructor } && IsOfSupport(constructor),
        OperationKind.Throw or OperationKind.Invalid or OperationKind.DynamicInvocation => true,
        OperationKind.Await => IsSignal(((IAwaitOperation)operation).Operation),
        _ => false,
    };

    private bool IsAssertion(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (IsOfConstant(call))
        {
            return false;
        }

        return method.MethodKind == MethodKind.DelegateInvoke
            ? call.Instance is not (ILocalReferenceOperation or IAnonymousFunctionOperation)
            : _methods.GetOrAdd(method.OriginalDefinition, IsAssertion);
    }

    // 'Assert.True(true)' holds whatever the code does.
    private static bool IsOfConstant(IInvocationOperation call) =>
        call.TargetMethod is { Name: "True" or "IsTrue" or "False" or "IsFalse" or "That", ContainingType.Name: "Assert" or "ClassicAssert" }
        && call.Arguments.FirstOrDefault()?.Value.Unwrapped() is ILiteralOperation { ConstantValue.Value: bool held }
        && held == (call.TargetMethod.Name is not ("False" or "IsFalse"));

    private bool IsAssertion(IMethodSymbol method) =>
        (IsWord(method.Name) && !IsGuard(method)) || IsWord(method.ContainingType?.Name) || IsUnknown(method) || IsOfSupport(method);

    // 'await _received.Task' and 'await handled' fail by the time limit of the test.
    private static bool IsSignal(IOperation awaited) => awaited switch
    {
        IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation => true,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => IsSignal(task),
        IInvocationOperation { TargetMethod: { Name: "WhenAll" or "WhenAny", ContainingType.Name: "Task" } } all => !all.Descendants().Any(IsWork),
        _ => false,
    };

    // 'Task.WhenAll(_received.Select(r => r.Task))' waits for signals, and 'Task.WhenAll(ids.Select(id => store.SaveAsync(id)))' runs something.
    private static bool IsWork(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { ContainingType.Name: not "Enumerable" } };

    // An interface of the tests' own; what implements it may be anywhere.
    private static bool IsUnknown(IMethodSymbol method) =>
        method.ContainingType is { TypeKind: TypeKind.Interface } type && type.Locations.Any(l => l.IsInSource) && method.IsAbstract;

    // 'ArgumentNullException.ThrowIfNull(title)' of the code that is tested.
    private static bool IsGuard(IMethodSymbol method) => method.IsStatic && method.Name.StartsWith("ThrowIf", StringComparison.Ordinal);

    private static bool IsWord(string? name)
    {
        foreach (var word in Words)
        {
            if (name is not null && name.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    // What is built on a framework for tests may assert inside.
    private bool IsOfSupport(IMethodSymbol method) =>
        method.ContainingAssembly is { } assembly
        && !SymbolEqualityComparer.Default.Equals(assembly, own)
        && _supports.GetOrAdd(assembly, RefersToFramework);

    private static bool RefersToFramework(IAssemblySymbol assembly) =>
        assembly.Modules.SelectMany(m => m.ReferencedAssemblies).Any(a => Frameworks.Contains(a.Name, StringComparer.OrdinalIgnoreCase));
}
