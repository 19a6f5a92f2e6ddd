using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Statements;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class RentedBufferFixTests
{
    [Fact]
    public Task Owner_is_declared_with_using() => FixTest<RentedBufferAnalyzer, RentedBufferFix>.BecomesAsync(
        "class C { int M() { /* a */ var owner = System.Buffers.MemoryPool<byte>.Shared.Rent(1); return owner.Memory.Length; } }",
        "class C { int M() { /* a */ using var owner = System.Buffers.MemoryPool<byte>.Shared.Rent(1); return owner.Memory.Length; } }");

    [Theory]
    [InlineData("class C { int M() { var a = System.Buffers.ArrayPool<byte>.Shared.Rent(1); return a.Length + a[0]; } }")]
    [InlineData("class C { void M() { var a = System.Buffers.MemoryPool<byte>.Shared.Rent(1); Console.Write(a.Memory.Length); a.Dispose(); } }")]
    public Task It_is_not_offered_elsewhere(string source) => FixTest<RentedBufferAnalyzer, RentedBufferFix>.IsNotOfferedAsync(source);
}
