using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class DurableWriteAnalyzerTests
{
    [Theory]
    [InlineData("void Save(string text) => File.[|WriteAllText|](_path, text);")]
    [InlineData("void Write(string text) => File.[|WriteAllText|](_statePath, text);")]
    [InlineData("void Write(string text) => File.[|WriteAllText|](Path.Combine(\"data\", \"checkpoint.json\"), text);")]
    [InlineData("void Write(string text) => File.[|WriteAllText|](_path, text); string Read() => File.ReadAllText(_path);")]
    [InlineData("FileInfo _f = new(\"a\"); void Write(string t) => File.[|WriteAllText|](_f.FullName, t); string Read() => File.ReadAllText(_f.FullName);")]
    [InlineData("async Task SaveAsync(byte[] b) => await File.[|WriteAllBytesAsync|](_path, b);")]
    [InlineData("void Save(byte[] b) { using var s = [|new FileStream(_path, FileMode.Create)|]; s.Write(b); s.Flush(true); }")]
    [InlineData("void Save(byte[] b) { using var s = File.[|Create|](_path); s.Write(b); }")]
    [InlineData("static void Save(string path, Settings s) => File.[|WriteAllText|](path, s.Text); record Settings(string Text);")]
    [InlineData("void Rename(string p) { var d = System.Xml.Linq.XDocument.Load(p); d.[|Save|](p); }")]
    public Task State_that_is_written_in_its_place_is_STD1600(string member) => Find("STD1600", member);

    [Theory]
    [InlineData("void Save(string t) { File.WriteAllText(_path + \".tmp\", t); File.Move(_path + \".tmp\", _path, overwrite: true); }")]
    [InlineData("void Save(string t) => File.WriteAllText(Path.GetTempFileName(), t);")]
    [InlineData("void Save(string t) => File.WriteAllText(_logPath, t);")]
    [InlineData("void Save(string path, string t) => File.WriteAllText(path, t);")]
    [InlineData("void Write(string t) => File.WriteAllText(_path, t);")]
    [InlineData("void SaveReport(string t) => File.WriteAllText(_path, t);")]
    [InlineData("void Save(string t) => File.AppendAllText(_path, t);")]
    [InlineData("void Translate(FileInfo[] all) { foreach (var f in all) { File.WriteAllText(f.FullName, File.ReadAllText(f.FullName)); } }")]
    [InlineData("void Save(FileInfo f, string t) => File.WriteAllText(f.FullName, t);")]
    [InlineData("string Save() => nameof(File.WriteAllText) + _path;")]
    [InlineData("string SaveState() { using var s = new FileStream(_path, FileMode.Open, FileAccess.Read); return File.ReadAllText(_path); }")]
    public Task Others_are_silent(string member) => Find("STD1600", member);

    [Theory]
    [InlineData("void Save(string t) => File.[|WriteAllText|](_path, t);")]
    [InlineData("void Append(string t) => File.[|AppendAllText|](_journal, t);")]
    [InlineData("void Save(string t) { var p = _statePath + \".tmp\"; File.[|WriteAllText|](p, t); File.Move(p, _statePath, true); }")]
    [InlineData("void Save(byte[] b) { using var s = File.[|Create|](_statePath); s.Write(b); s.Flush(); }")]
    [InlineData("void Save(byte[] b) { using (var s = [|new FileStream(_journal, FileMode.Append)|]) { s.Write(b); } }")]
    [InlineData("bool Append(FileStream journal, byte[] b) { journal.Write(b); journal.[|Flush|](); return true; }")]
    [InlineData("void Commit(Microsoft.Win32.SafeHandles.SafeFileHandle h, byte[] b) => RandomAccess.[|Write|](h, b, 0);")]
    public Task State_that_stays_in_memory_is_STD1601(string member) => Find("STD1601", member);

    [Theory]
    [InlineData("void Save(byte[] b) { using var s = File.Create(_statePath); s.Write(b); s.Flush(flushToDisk: true); }")]
    [InlineData("void Save(byte[] b) { using var s = File.Create(_statePath); s.Write(b); RandomAccess.FlushToDisk(s.SafeFileHandle); }")]
    [InlineData("void Save(byte[] b) { using var s = new FileStream(_statePath, FileMode.Create, FileAccess.Write, 0, 1, FileOptions.WriteThrough); }")]
    [InlineData("bool Append(FileStream journal, byte[] b) { journal.Write(b); journal.Flush(true); return true; }")]
    [InlineData("void Send(FileStream body, byte[] b) { body.Write(b); body.Flush(); }")]
    [InlineData("FileStream OpenState() => File.Create(_statePath);")]
    [InlineData("FileStream? _s; void OpenState() => _s = File.Create(_statePath); void End() => _s!.Flush(true);")]
    [InlineData("void SaveState(byte[] b) { using var s = File.Create(_statePath); Put(s); } static void Put(FileStream s) => s.Flush(true);")]
    [InlineData("void Save(string t) => File.WriteAllText(_logPath, t);")]
    public Task State_that_is_flushed_is_silent(string member) => Find("STD1601", member);

    [Fact]
    public Task Stream_that_writes_through_needs_no_flush() => RuleTest<DurableWriteAnalyzer>.AsMarkedAsync("STD1601", """
        class Journal(string path)
        {
            private readonly FileStream _journal = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, 4096, FileOptions.WriteThrough);
            void Append(byte[] entry) { _journal.Write(entry); _journal.Flush(); }
        }
        """);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<DurableWriteAnalyzer>.InTestsAsync("STD1600", Source("void Save(string t) => File.WriteAllText(_path, t);"));

    private static Task Find(string id, string member) => RuleTest<DurableWriteAnalyzer>.AsMarkedAsync(id, Source(member));

    private static string Source(string member) =>
        $"class C {{ string _path = \"a\", _statePath = \"b\", _journal = \"c\", _logPath = \"d\"; {member} }}";
}
