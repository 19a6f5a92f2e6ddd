using Standards.Checks.Rules.Protobuf;
using static Standards.Checks.Tests.Protobuf.Protos;

namespace Standards.Checks.Tests.Protobuf;

/// <summary>STD8500: what cannot be read, and imports.</summary>
public sealed class ProtoReadingTests
{
    private const string Other = "api/shop/orders/v1/order.proto";

    [Theory]
    [InlineData("message A {\n  ^string id = 1\n  string name = 2;\n}\n", "the statement that 'string' begins has no ';' at its end")]
    [InlineData("message A ^{\n  string id = 1;\n", "the block that opens here is not closed")]
    [InlineData("message A {\n  string id = 1;\n}\n^}\n", "'}' closes nothing")]
    [InlineData("option java_package = ^\"a;\n", "a text in quotes is not closed")]
    [InlineData("^message A\n", "the statement that 'message' begins has no ';' at its end")]
    [InlineData("message A {\n  ^string id = 1 [deprecated = true;\n}\n", "the statement that 'string' begins has no ';' at its end")]
    [InlineData("message A {\n  string id = 1;\n  string ^name = 1;\n}\n", "message 'A' gives the number 1 to 'id' and to 'name'")]
    [InlineData("message A {\n  string id = 1;\n  int32 ^id = 2;\n}\n", "message 'A' has 'id' twice")]
    [InlineData("message A {\n  string ^id = 0;\n}\n", "field 'id' has a number that protobuf does not allow")]
    [InlineData("message A {\n  string ^id = 19000;\n}\n", "field 'id' has a number that protobuf does not allow")]
    [InlineData("message A {\n  ^Money total = 1;\n}\n", "'Money' is declared nowhere")]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0;\n  ^E_A;\n}\n", "value 'E_A' has no number")]
    [InlineData("enum E {\n  E_UNSPECIFIED = 0;\n  ^E_A = 0;\n}\n", "enum 'E' gives the number 0 to 'E_UNSPECIFIED' and to 'E_A'")]
    [InlineData("service S {\n  rpc Get(^GetRequest) returns (GetResponse);\n}\nmessage GetResponse {}\n", "'GetRequest' is declared nowhere")]
    public void Broken_file_is_STD8500(string marked, string message) => Fires("STD8500", Head + marked, message);

    [Theory]
    [InlineData("import ^\"shop/orders/v1/missing.proto\";\n", "no file of the repository is 'shop/orders/v1/missing.proto'")]
    [InlineData("import ^\"shop/orders/v1/order.proto\";\n", "nothing of 'shop/orders/v1/order.proto' is used")]
    [InlineData("import ^\"google/protobuf/timestamp.proto\";\n", "nothing of 'google/protobuf/timestamp.proto' is used")]
    [InlineData("import ^\"google/protobuf/timestamps.proto\";\n", "no file of the repository is 'google/protobuf/timestamps.proto'")]
    [InlineData(
        "message A { ^google.protobuf.Timestamp at = 1; }\n", "'google.protobuf.Timestamp' is used, and 'google/protobuf/timestamp.proto' is not imported")]
    [InlineData("message A { ^Order order = 1; }\n", "'Order' is used, and 'api/shop/orders/v1/order.proto' is not imported")]
    [InlineData("import \"order.proto\";\nimport ^\"order.proto\";\nmessage A { Order order = 1; }\n", "'order.proto' is imported twice")]
    public void Wrong_import_is_STD8500(string marked, string message) => Fires("STD8500", Head + marked, message, (Other, Head + "message Order {}\n"));

    [Fact]
    public void Circle_of_imports_is_STD8500_in_each_file()
    {
        var found = Run(
            "STD8500",
            Head + "import \"order.proto\";\nmessage A { Order order = 1; }\n",
            (Other, Head + "import \"orders.proto\";\nmessage Order { A a = 1; }\n"));

        Assert.Equal([Other, Protos.Path], found.Select(finding => finding.Path));
        Assert.Equal("'order.proto' imports this file again, directly or by others", found[1].Message);
    }

    [Theory]
    [InlineData("import \"order.proto\";\nmessage A {\n  repeated Order orders = 1;\n  map<string, Order> by_id = 2;\n}\n")]
    [InlineData("import public \"order.proto\";\n")]
    [InlineData("import \"google/type/money.proto\";\nmessage A { google.type.Money money = 1; }\n")]
    [InlineData("import \"google/protobuf/timestamp.proto\";\nmessage A { google.protobuf.Timestamp created_at = 1; }\n")]
    [InlineData("import \"google/api/annotations.proto\";\nimport \"buf/validate/validate.proto\";\n")]
    [InlineData("// é\n/* { */ message A {\n  reserved 2, 5 to 9, 100\n    to max;\n  reserved \"old\", 'older';\n  oneof choice {\n"
        + "    string a = 1;\n    int32 b = 3 [json_name = \"b\"];\n  }\n}\n")]
    [InlineData("option (a.b) = {\n  c: \"x\" \"y\"\n  d: [1, 2]\n  e <f: 1>\n};\nmessage A { string message = 1; }\n")]
    [InlineData("message A {\n  message B { enum C { C_UNSPECIFIED = 0; } C c = 1; }\n  B b = 1;\n  .shop.orders.v1.A.B.C c = 2;\n  A.B d = 0x10;\n}\n")]
    [InlineData("enum E {\n  option allow_alias = true;\n  E_UNSPECIFIED = 0;\n  E_A = 1;\n  E_B = 1;\n  E_MINUS = -1;\n  reserved 5 to max;\n}\n")]
    [InlineData(";\nservice S {\n  option deprecated = true;\n  rpc Get(stream A) returns (stream A) {\n    option (x).y = 1;\n  };\n}\nmessage A {}\n")]
    public void Good_file_is_silent(string text) => Assert.Empty(Run("STD8500", Head + text, (Other, Head + "message Order {}\n")));

    [Theory]
    [InlineData("syntax = \"proto2\";\nmessage A {\n  required string a = 1 [default = \"x\"];\n  optional group Part = 2 {\n"
        + "    optional int32 b = 1;\n  }\n  extensions 100 to 199 [declaration = { number: 100 }];\n}\nextend A {\n  optional int32 c = 100;\n}\n")]
    [InlineData("edition = \"2023\";\noption features.field_presence = IMPLICIT;\nmessage A {\n  reserved old, older;\n"
        + "  string a = 1 [features = { field_presence: EXPLICIT }];\n}\n")]
    [InlineData("\uFEFFsyntax = 'proto3';\r\nmessage A {\r\n  string a = 1; // trailing\r\n}\r\n")]
    [InlineData("")]
    public void Each_syntax_is_read(string text) => Assert.Empty(Run("STD8500", text));

    [Fact]
    public void Syntax_that_does_not_exist_is_STD8500() => Fires("STD8500", "syntax = ^\"proto4\";\n", "there is no syntax or edition 'proto4'");

    [Fact]
    public void Imports_begin_at_the_roots_that_buf_names()
    {
        var module = ("buf.yaml", "version: v2\nmodules:\n  - path: api\ndeps:\n  - buf.build/acme/money\n");

        Fires(
            "STD8500",
            Head + "import ^\"order.proto\";\nmessage A { Order order = 1; }\n",
            "no file of the repository is 'order.proto'",
            module,
            (Other, Head + "message Order {}\n"));
        Fires("STD8500", Head + "import ^\"shop/orders/v1/x.proto\";\n", "no file of the repository is 'shop/orders/v1/x.proto'", module);
        Assert.Empty(Run("STD8500", Head + "import \"shop/orders/v1/order.proto\";\nmessage A { Order order = 1; }\n", module, (Other,
            Head + "message Order {}\n")));
    }

    [Fact]
    public void Dependencies_of_buf_bring_what_is_not_here() =>
        Assert.Empty(Run("STD8500", Head + "import \"acme/money.proto\";\n", ("buf.yaml", "version: v2\ndeps:\n  - buf.build/acme/money\n")));

    [Theory]
    [InlineData("third_party/a.proto")]
    [InlineData("api/google/type/a.proto")]
    [InlineData("tests/Data/a.proto")]
    public void Files_of_others_are_not_judged(string path)
    {
        using var repository = new TestRepository().With(path, "message A {");

        Assert.Empty(repository.Run(new ProtoCheck()));
    }

    [Theory]
    [InlineData("Client", 0)]
    [InlineData("Server", 1)]
    public void Contract_of_which_a_client_is_made_is_that_of_another(string kind, int count) => Assert.Equal(count, Run(
        "STD8500",
        Head + "message A {",
        ("src/A/A.csproj", $"<Project><ItemGroup><Protobuf Include=\"..\\..\\api\\orders.proto\" GrpcServices=\"{kind}\" /></ItemGroup></Project>")).Count);

    [Fact]
    public void Deep_nesting_and_long_files_end_soon()
    {
        var deep = string.Concat(Enumerable.Repeat("message A {", 10_000));
        var wide = Head + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"message M{i} {{ string a = 1; }}\n"));

        Assert.Equal("blocks nest deeper than 100 levels", Assert.Single(Run("STD8500", deep)).Message);
        Assert.Empty(Run("STD8500", wide));
        Assert.Single(Run("STD8500", Head + new string('(', 100_000)));
    }

    [Fact]
    public void Contract_that_stands_twice_has_each_rpc_once()
    {
        const string Text = Head + "service S {\n  rpc Get(GetRequest) returns (GetResponse);\n}\nmessage GetRequest {}\nmessage GetResponse {}\n";

        Assert.Empty(Run("STD8503", Text, ("src/Client/shop/orders/v1/orders.proto", Text)));
    }
}
