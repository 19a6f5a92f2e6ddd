using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class PersistedVersionAnalyzerTests
{
    [Theory]
    [InlineData("[Persisted] record [|Cart|](string Id);")]
    [InlineData("[Persisted] class [|Cart|] { public int Id { get; init; } }")]
    [InlineData("[Persisted] struct [|Cart|] { public int Id; }")]
    public Task Persisted_type_without_a_version_is_STD1603(string type) => Find(type);

    [Theory]
    [InlineData("[Persisted] record Cart(int SchemaVersion, string Id);")]
    [InlineData("record Base(int Version); [Persisted] record Cart(string Id) : Base(1);")]
    [InlineData("[Persisted] class Cart { public Version FormatVersion { get; init; } = new(1, 0); }")]
    [InlineData("record Cart(string Id);")]
    public Task Type_with_a_version_is_silent(string type) => Find(type);

    [Theory]
    [InlineData("void Save(State s) => File.WriteAllText(_path, JsonSerializer.[|Serialize|](s));")]
    [InlineData("void Save(State s) { var json = JsonSerializer.[|SerializeToUtf8Bytes|](s); File.WriteAllBytes(_path, json); }")]
    [InlineData("void Save(List<State> all) => File.WriteAllText(_path, JsonSerializer.[|Serialize|](all));")]
    [InlineData("async Task SaveAsync(State s) { await using var f = File.Create(_path); await JsonSerializer.[|SerializeAsync|](f, s); }")]
    [InlineData("void Save(State s) { var t = _path + \".tmp\"; File.WriteAllText(t, JsonSerializer.[|Serialize|](s)); File.Move(t, _path, true); }")]
    [InlineData("void Save(string name) => File.WriteAllText(_path, JsonSerializer.[|Serialize|](new { name }));")]
    [InlineData("void Write(string p, Snapshot s) => File.WriteAllText(p, JsonSerializer.[|Serialize|](s)); record Snapshot(int Id);")]
    public Task Json_of_state_without_a_version_is_STD1603(string member) => Find(Class(member));

    [Theory]
    [InlineData("void Save(Known s) => File.WriteAllText(_path, JsonSerializer.Serialize(s));")]
    [InlineData("void Save(string name) => File.WriteAllText(_path, JsonSerializer.Serialize(new { SchemaVersion = 1, name }));")]
    [InlineData("string Show(State s) => JsonSerializer.Serialize(s);")]
    [InlineData("void SaveReport(State s) => File.WriteAllText(_path, JsonSerializer.Serialize(s));")]
    [InlineData("void Save(int[] all) => File.WriteAllText(_path, JsonSerializer.Serialize(all));")]
    [InlineData("void Save(State s) { Console.WriteLine(nameof(JsonSerializer.Serialize)); File.WriteAllText(_path, s.Id); }")]
    public Task Other_json_is_silent(string member) => Find(Class(member));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<PersistedVersionAnalyzer>.InTestsAsync("STD1603", Source("[Persisted] record Cart(string Id);"));

    private static Task Find(string code) => RuleTest<PersistedVersionAnalyzer>.AsMarkedAsync("STD1603", Source(code));

    private static string Class(string member) =>
        $"record State(string Id); record Known(int Version, string Id); class C {{ string _path = \"a\"; {member} }}";

    private static string Source(string code) => $"using System.Text.Json; class PersistedAttribute : Attribute {{ }} {code}";
}
