using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class DisposeOrderAnalyzerTests
{
    private const string Fields = "readonly DbConnection _connection = null!; DbTransaction? _transaction; ";

    [Theory]
    [InlineData(Fields + "public void Dispose() { _connection.[|Dispose|](); _transaction?.Dispose(); }")]
    [InlineData(Fields + "public async ValueTask DisposeAsync() { await _connection.[|DisposeAsync|]().ConfigureAwait(false); await "
        + "_transaction!.DisposeAsync(); }")]
    [InlineData(Fields + "public void Close() { this._connection.[|Close|](); if (_transaction is not null) { _transaction.Dispose(); } }")]
    [InlineData("readonly DbCommand _command; readonly DbConnection _c; public C(DbConnection c) { _c = c; _command = c.CreateCommand(); } "
        + "public void Dispose() { _c.[|Dispose|](); _command.Dispose(); }")]
    [InlineData("readonly Stream _s; readonly StreamWriter _w; public C(Stream s) { _s = s; _w = new StreamWriter(_s); } "
        + "public void Dispose() { _s.[|Dispose|](); _w.Dispose(); }")]
    [InlineData("readonly FileStream _file = File.Create(\"a\"); System.IO.Compression.GZipStream? _zip; void Open() => "
        + "_zip = new(_file, System.IO.Compression.CompressionMode.Compress); public void Dispose() { _file.[|Dispose|](); _zip?.Dispose(); }")]
    public Task Ground_that_goes_first_is_STD1616(string members) => RuleTest<DisposeOrderAnalyzer>.AsMarkedAsync("STD1616", Class(members));

    [Theory]
    [InlineData(Fields + "public void Dispose() { _transaction?.Dispose(); _connection.Dispose(); }")]
    [InlineData("readonly DbConnection _a = null!; readonly DbConnection _b = null!; public void Dispose() { _a.Dispose(); _b.Dispose(); }")]
    [InlineData("readonly DbConnection _a = null!; readonly DbConnection _b = null!; DbTransaction? _t; public void Dispose() { _a.Dispose(); "
        + "_t?.Dispose(); _b.Dispose(); }")]
    [InlineData("readonly Stream _s; readonly StreamWriter _w; public C(Stream s) { _s = s; _w = new StreamWriter(_s, leaveOpen: true); } "
        + "public void Dispose() { _s.Dispose(); _w.Dispose(); }")]
    [InlineData("readonly Stream _in = null!; readonly StreamWriter _out = new(\"a\"); public void Dispose() { _in.Dispose(); _out.Dispose(); }")]
    [InlineData("readonly Stream _s; readonly StreamReader _r; public C(Stream s) { _s = s; _r = new StreamReader(_s); } public void Dispose() { "
        + "_s.Dispose(); _r.Dispose(); }")]
    [InlineData(Fields + "void Reopen() { _connection.Close(); _transaction?.Dispose(); }")]
    public Task Others_are_silent(string members) => RuleTest<DisposeOrderAnalyzer>.AsMarkedAsync("STD1616", Class(members));

    [Fact]
    public async Task Message_names_both() => Assert.Equal(
        "'_connection' is closed here, and '_transaction', which works on it, only behind it. Close '_transaction' first.",
        await RuleTest<DisposeOrderAnalyzer>.MessageAsync(
            "STD1616", Class(Fields + "public void Dispose() { _connection.Dispose(); _transaction?.Dispose(); }")));

    private static string Class(string members) => $"using System.Data.Common;\npublic class C {{ {members} }}";
}
