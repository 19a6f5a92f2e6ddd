using Standards.Checks.Rules.Protobuf;
using static Standards.Checks.Tests.Protobuf.Protos;

namespace Standards.Checks.Tests.Protobuf;

/// <summary>STD8500: each statement is held against the grammar of its syntax, and reading goes on behind a wrong one.</summary>
public sealed class ProtoGrammarTests
{
    private const string Two = "syntax = \"proto2\";\n";
    private const string Edition = "edition = \"2023\";\n";

    [Theory]
    [InlineData("^field = 1;\n", "'field' begins nothing of a file")]
    [InlineData("^syntax = \"proto3\";\n", "'syntax' is not the first statement of the file")]
    [InlineData("import ^order;\n", "a text in quotes is missing before 'order'")]
    [InlineData("service ^1 {}\n", "the name of a service is missing before '1'")]
    [InlineData("message ^A;\n", "a block in braces is missing behind 'A'")]
    [InlineData("option ^= true;\n", "the name of the option is missing before '='")]
    [InlineData("option deprecated ^true;\n", "'=' is missing before 'true'")]
    [InlineData("option deprecated = ^1;\n", "the option 'deprecated' needs true or false; it stands before '1'")]
    [InlineData("option depricated = ^true;\n", "the option 'depricated' does not exist; it stands before 'true'")]
    [InlineData("option (a.b) = { c ^1 };\n", "':' is missing before '1'")]
    [InlineData("option (a.b) = { c: [1, ^] };\n", "the value of the option is missing before ']'")]
    public void Wrong_statement_of_a_file_is_found(string marked, string message) => Fires("STD8500", Head + marked, message);

    [Theory]
    [InlineData("string ^;", "the name of a field is missing behind 'string'")]
    [InlineData("string id ^1;", "'=' is missing before '1'")]
    [InlineData("string id = ^one;", "the number of the field is missing before 'one'")]
    [InlineData("string id = 1 [^];", "the name of the option is missing before ']'")]
    [InlineData("string id = 1 [deprecated = true ^json_name = \"a\"];", "']' is missing before 'json_name'")]
    [InlineData("^required string id = 1;", "proto3 has no required fields; 'required' stands before 'required'")]
    [InlineData("map<^float, string> id = 1;", "the keys of a map are whole numbers, bool or string; another type stands before 'float'")]
    [InlineData("^repeated map<string, string> id = 1;", null)]
    [InlineData("oneof choice { ^optional string id = 1; }", "a field of a oneof has no label; 'optional' stands before 'optional'")]
    [InlineData("reserved 1 to ^two;", "a whole number is missing before 'two'")]
    [InlineData("reserved 4, ^\"old\";", "a whole number is missing before '\"old\"'")]
    [InlineData("extensions ^100 to 199;", "proto3 has no extensions of messages; numbers stand before '100'")]
    [InlineData("reserved 2, 5 to 9;\n  string ^id = 7;", "'id' has the reserved number 7")]
    [InlineData("reserved \"id\";\n  string ^id = 7;", "the name 'id' is reserved")]
    public void Wrong_statement_of_a_message_is_found(string marked, string? message)
    {
        if (message is null)
        {
            Assert.Single(Run("STD8500", $"{Head}message A {{\n  {marked.Replace("^", "", StringComparison.Ordinal)}\n}}\n"));
            return;
        }

        // '^' before a word that is missing marks the last one that is there.
        var text = marked.Replace("string ^;", "^string ;", StringComparison.Ordinal);
        Fires("STD8500", $"{Head}message A {{\n  {text}\n}}\n", message);
    }

    [Theory]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0;\n  E_A = ^b;\n}\n", "a whole number is missing before 'b'")]
    [InlineData("enum ^E {\n}\n", "the enum 'E' has no value")]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0;\n  reserved -2 to -1, 5 to max;\n  ^E_A = -2;\n}\n", "'E_A' has the reserved number -2")]
    [InlineData("service S {\n  rpc Get(A) ^(A);\n}\nmessage A {}\n", "'returns' is missing before '('")]
    [InlineData("service S {\n  rpc Get(A) returns ^A;\n}\nmessage A {}\n", "'(' is missing before 'A'")]
    [InlineData("service S {\n  ^string id = 1;\n}\n", "'string' begins no RPC")]
    [InlineData("service S {\n  rpc Get(A) returns (A) {\n    ^deprecated = true;\n  }\n}\nmessage A {}\n", "'deprecated' begins no option of an RPC")]
    public void Wrong_statement_of_an_enum_or_service_is_found(string marked, string message) => Fires("STD8500", Head + marked, message);

    [Theory]
    [InlineData(Two + "message A {\n  ^string id = 1;\n}\n", "a field of proto2 needs 'optional', 'required' or 'repeated' before 'string'")]
    [InlineData(Edition + "message A {\n  ^optional string id = 1;\n}\n", "editions have no label 'optional'; it stands before 'optional'")]
    [InlineData(Edition + "message A {\n  repeated ^group Part = 1 {}\n}\n", "groups are of proto2 only; one stands before 'group'")]
    public void Each_syntax_has_its_own_words(string marked, string message) => Fires("STD8500", marked, message);

    [Fact]
    public void Each_wrong_statement_is_found_up_to_twenty()
    {
        var found = Run("STD8500", $"{Head}message A {{\n  string = 1;\n  string b = 2;\n  string = 3;\n  message B {{\n    map<string> = 4;\n  }}\n}}\n");

        Assert.Equal([4, 6, 8], found.Select(finding => finding.Line));
        Assert.Equal(20, Run("STD8500", $"{Head}message A {{\n{string.Concat(Enumerable.Repeat("string = 1;\n", 500))}}}\n").Count);
    }

    [Theory]
    [InlineData("message A {\n  shop.orders\n      .v1.A.\n      B b = 1;\n  message B {}\n  repeated .shop.orders.v1.A a = 2;\n}\n")]
    [InlineData("message A {\n  string message = 1;\n  int32 enum = 2;\n  bool reserved_at = 3;\n  optional string to = 4;\n}\n")]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0 [deprecated = true];\n  reserved -5 to -1, 7;\n  reserved \"E_OLD\", 'E_OLDER';\n}\n")]
    [InlineData("option (a).(b.c).d = -inf;\noption (.a.b) = { [c.d]: { e: 'x' 'y' } f < g: 1.5e3f > h: [{ i: true }, { i: false }]; j: -1 };\n")]
    [InlineData("message stream {}\nservice S {\n  rpc Get(stream) returns (stream stream) {}\n}\n")]
    public void What_the_grammar_allows_is_silent(string text) => Assert.Empty(Run("STD8500", Head + text));

    [Fact]
    public void File_that_is_no_text_keeps_no_other_from_being_judged()
    {
        using var repository = new TestRepository().With("api/a/v1/a.proto", "syntax = \"proto3\";\0").With(Protos.Path, Head + "message A {\n"
            + "  string = 1;\n}\n");

        Assert.Equal(["STD0010", "STD8500"], repository.Run(new ProtoCheck()).Where(f => f.Rule.Id is "STD0010" or "STD8500").Select(f => f.Rule.Id).Order());
    }

    [Fact]
    public void Names_over_many_lines_and_deep_values_end_soon()
    {
        Assert.Single(Run("STD8500", $"{Head}option (a) = {string.Concat(Enumerable.Repeat("{ b: ", 50_000))}1{new string('}', 50_000)};\n"));
        Assert.Equal(
            "field 'c' has a number that protobuf does not allow",
            Run("STD8500", $"{Head}message A {{ a{string.Concat(Enumerable.Repeat(" .b", 200_000))} c = 0; }}\n")[0].Message);
    }
}
