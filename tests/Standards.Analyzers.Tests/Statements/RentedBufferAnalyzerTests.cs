using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class RentedBufferAnalyzerTests
{
    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.[|Rent|](8); stream.Read(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.[|Rent|](8); stream.Read(b, 0, 8); b[0] = 1; Console.WriteLine(b.Length);")]
    [InlineData("var b = ArrayPool<byte>.Shared.[|Rent|](8); stream.Read(b.AsSpan(0, 8)); ArrayPool<byte>.Shared.Return(b);")]
    [InlineData("var m = MemoryPool<byte>.Shared.[|Rent|](8); stream.Read(m.Memory.Span);")]
    [InlineData("var b = ArrayPool<char>.Shared.[|Rent|](8); Console.WriteLine(new string(b, 0, 8));")]
    [InlineData("byte[] b = ArrayPool<byte>.Shared.[|Rent|](8); stream.Write(b, 0, 8);")]
    [InlineData("var b = ArrayPool<byte>.Shared.[|Rent|](8); b[0] = 2; stream.Write(b.AsSpan(0, 8)); ArrayPool<byte>.Shared.Return(b);")]
    public Task Buffer_that_does_not_go_back_is_STD1912(string body) => RuleTest<RentedBufferAnalyzer>.AsMarkedAsync("STD1912", Source(body));

    [Theory]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(8); try { stream.Read(b); } finally { ArrayPool<byte>.Shared.Return(b, clearArray: true); }")]
    [InlineData("using var m = MemoryPool<byte>.Shared.Rent(8); stream.Read(m.Memory.Span);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(8); _kept = b;")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(8); Take(b);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(8); Array.Resize(ref b, 16);")]
    [InlineData("var b = ArrayPool<byte>.Shared.Rent(8); _view = b.AsMemory(0, 8);")]
    [InlineData("_kept = ArrayPool<byte>.Shared.Rent(8);")]
    [InlineData("Console.WriteLine(nameof(ArrayPool<byte>.Shared.Rent));")]
    public Task Others_are_silent(string body) => RuleTest<RentedBufferAnalyzer>.AsMarkedAsync("STD1912", Source(body));

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<RentedBufferAnalyzer>.InTestsAsync("STD1912", Source("var b = ArrayPool<byte>.Shared.Rent(8); stream.Read(b);"));

    private static string Source(string body) => $$"""
        using System.Buffers;
        class C
        {
            byte[]? _kept; Memory<byte> _view;
            static void Take(byte[] b) => ArrayPool<byte>.Shared.Return(b);
            void M(Stream stream) { {{body}} }
        }
        """;
}
