using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class UndisposedLocalAnalyzerTests
{
    [Theory]
    [InlineData("var [|file|] = File.OpenRead(path); var hash = await System.Security.Cryptography.SHA256.HashDataAsync(file); Console.WriteLine(hash);")]
    [InlineData("var [|file|] = new FileStream(path, FileMode.Open); Console.WriteLine(file.Length);")]
    [InlineData("FileStream [|file|] = new(path, FileMode.Create); file.WriteByte(1); file.Flush();")]
    [InlineData("var [|writer|] = new StreamWriter(path); writer.WriteLine(\"a\"); await writer.FlushAsync();")]
    [InlineData("var [|reader|] = new StreamReader(path); while (reader.ReadLine() is { } line) { Console.WriteLine(line); }")]
    [InlineData("var [|reader|] = File.OpenText(path); Console.WriteLine(await reader.ReadToEndAsync().ConfigureAwait(false));")]
    [InlineData("var [|client|] = new System.Net.Sockets.TcpClient(); await client.ConnectAsync(\"a\", 1);")]
    [InlineData("var [|scope|] = services.CreateScope(); var sink = scope.ServiceProvider.GetRequiredService<Action>(); sink();")]
    [InlineData("var [|reader|] = await command.ExecuteReaderAsync(); while (await reader.ReadAsync()) { Console.WriteLine(reader.GetInt32(0)); }")]
    [InlineData("var [|connection|] = await source.OpenConnectionAsync(); Console.WriteLine(connection.State);")]
    [InlineData("var [|source1|] = File.OpenRead(path); await using var target = File.Create(path + \"2\"); await source1.CopyToAsync(target);")]
    [InlineData("var [|file|] = new FileInfo(path).OpenRead(); Console.WriteLine(System.Text.Json.JsonSerializer.Deserialize<int>(file));")]
    [InlineData("Action go = () => { var [|file|] = File.OpenRead(path); Console.WriteLine(file.Length); }; go();")]
    [InlineData("var [|linked|] = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None); linked.CancelAfter(5); "
        + "await Task.Delay(1, linked.Token);")]
    public Task What_is_opened_and_never_closed_is_STD1223(string body) => Find(body);

    [Theory]
    [InlineData("using var file = File.OpenRead(path); Console.WriteLine(file.Length);")]
    [InlineData("await using var file = File.OpenRead(path); Console.WriteLine(file.Length);")]
    [InlineData("using (var file = File.OpenRead(path)) { Console.WriteLine(file.Length); }")]
    [InlineData("var file = File.OpenRead(path); using (file) { Console.WriteLine(file.Length); }")]
    [InlineData("var file = File.OpenRead(path); await using (file.ConfigureAwait(false)) { Console.WriteLine(file.Length); }")]
    [InlineData("var file = File.OpenRead(path); try { Console.WriteLine(file.Length); } finally { file.Dispose(); }")]
    [InlineData("var file = File.OpenRead(path); file.Close();")]
    [InlineData("var file = File.OpenRead(path); file?.Dispose();")]
    [InlineData("var file = File.OpenRead(path); _kept = file;")]
    [InlineData("var file = File.OpenRead(path); all.Add(file);")]
    [InlineData("var file = File.OpenRead(path); using var reader = new StreamReader(file); Console.WriteLine(reader.ReadLine());")]
    [InlineData("var file = File.OpenRead(path); Func<long> length = () => file.Length; Console.WriteLine(length());")]
    [InlineData("var memory = new MemoryStream(); memory.WriteByte(1);")]
    [InlineData("var reader = new StreamReader(body); Console.WriteLine(reader.ReadLine());")]
    [InlineData("var client = new HttpClient(); Console.WriteLine(await client.GetStringAsync(\"a\"));")]
    [InlineData("var client = new System.Net.Sockets.TcpClient(\"a\", 1); using var stream = client.GetStream(); stream.WriteByte(1);")]
    [InlineData("Stream file = File.OpenRead(path); file = Stream.Null; Console.WriteLine(file.Length);")]
    [InlineData("var file = File.OpenRead(path); var both = (file, 1); Console.WriteLine(both.Item2);")]
    [InlineData("var file = File.OpenRead(path); var pipe = System.IO.Pipelines.PipeReader.Create(file); Console.WriteLine(pipe);")]
    [InlineData("var reader = command.ExecuteReader(); Fill(reader);")]
    [InlineData("using var linked = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None); await Task.Delay(1, linked.Token);")]
    public Task Others_are_silent(string body) => Find(body);

    [Theory]
    [InlineData("class C { public Stream Open(string path) { var file = File.OpenRead(path); file.Seek(1, SeekOrigin.Begin); return file; } }")]
    [InlineData("class C { public T Get<T>(IServiceProvider s) where T : notnull { var scope = s.CreateScope(); return "
        + "scope.ServiceProvider.GetRequiredService<T>(); } }")]
    [InlineData("class C { Action? _a; public void Set(IServiceProvider s) { var scope = s.CreateScope(); _a = "
        + "scope.ServiceProvider.GetRequiredService<Action>(); } }")]
    [InlineData("class C { public IEnumerable<string> Lines(string path) { var r = new StreamReader(path); try { yield return r.ReadLine()!; } "
        + "finally { r.Dispose(); } } }")]
    public Task What_leaves_the_function_is_silent(string source) =>
        RuleTest<UndisposedLocalAnalyzer>.AsMarkedAsync("STD1223", "using Microsoft.Extensions.DependencyInjection;" + source);

    [Fact]
    public Task Entry_points_are_silent() => RuleTest<UndisposedLocalAnalyzer>.InProgramAsync(
        "STD1223", "var file = File.OpenRead(\"a\"); Console.WriteLine(file.Length);");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<UndisposedLocalAnalyzer>.InTestsAsync(
        "STD1223", "class C { void M() { var file = File.OpenRead(\"a\"); Console.WriteLine(file.Length); } }");

    private static Task Find(string body) => RuleTest<UndisposedLocalAnalyzer>.AsMarkedAsync("STD1223", $$"""
        using System.Data.Common; using System.Net.Http; using Microsoft.Extensions.DependencyInjection;
        class C
        {
            private Stream? _kept;
            private static void Fill(DbDataReader reader) { }
            async Task M(string path, Stream body, List<Stream> all, IServiceProvider services, DbCommand command, DbDataSource source)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """);
}
