namespace Alicerce.Engine.Tests.Check.Documents;

/// <summary>State machines, right and wrong ones, by what is special in them.</summary>
internal static class Machines
{
    private const string Function = "\"Resource\": \"arn:aws:states:::lambda:invoke\"";
    private const string End = "\"End\": true";

    public static readonly (string Name, string Text)[] Right =
    [
        ("one pass", States($$"""{ "A": { "Type": "Pass", {{End}} } }""")),
        ("a function by its ARN", States($$"""
            { "A": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", {{End}} } }
            """)),
        ("a task with everything", States($$"""
            {
              "A": {
                "Type": "Task", {{Function}}, "TimeoutSeconds": 60, "HeartbeatSeconds": 30, "ResultPath": "$.result",
                "InputPath": "$.order", "OutputPath": "$",
                "Parameters": { "FunctionName": "f", "Payload": { "id.$": "$.id", "run.$": "$$.Execution.Id", "n": [1, { "x.$": "$.a[0].b" }] } },
                "ResultSelector": { "text.$": "States.Format('{} of {}', $.Payload.n, States.ArrayLength($.Payload.all))" },
                "Retry": [
                  { "ErrorEquals": ["Lambda.TooManyRequestsException"], "IntervalSeconds": 2, "BackoffRate": 1.5, "MaxAttempts": 3, "MaxDelaySeconds": 60, "JitterStrategy": "FULL" },
                  { "ErrorEquals": ["States.ALL"] }
                ],
                "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "B" }],
                "Next": "C"
              },
              "B": { "Type": "Fail", "Error": "E", "Cause": "c" },
              "C": { "Type": "Succeed" }
            }
            """)),
        ("a choice", States("""
            {
              "A": {
                "Type": "Choice",
                "Choices": [
                  { "Variable": "$.a", "NumericGreaterThan": 1, "Next": "B" },
                  { "And": [{ "Variable": "$.b", "IsPresent": true }, { "Not": { "Variable": "$.c", "StringMatches": "x*" } }], "Next": "B" },
                  { "Variable": "$.t", "TimestampLessThanPath": "$.u", "Next": "B" },
                  { "Variable": "$.t", "TimestampEquals": "2030-01-31T12:00:00Z", "Next": "B" }
                ],
                "Default": "B"
              },
              "B": { "Type": "Succeed" }
            }
            """)),
        ("a wait", States($$"""{ "A": { "Type": "Wait", "SecondsPath": "$.s", "Next": "B" }, "B": { "Type": "Wait", "Timestamp": "2030-01-31T12:00:00Z", {{End}} } }""")),
        ("a loop", States("""
            {
              "A": { "Type": "Wait", "Seconds": 5, "Next": "B" },
              "B": { "Type": "Choice", "Choices": [{ "Variable": "$.d", "BooleanEquals": true, "Next": "C" }], "Default": "A" },
              "C": { "Type": "Succeed" }
            }
            """)),
        ("branches", States($$"""
            {
              "A": {
                "Type": "Parallel", {{End}},
                "Branches": [
                  { "StartAt": "B", "States": { "B": { "Type": "Pass", {{End}} } } },
                  { "StartAt": "C", "States": { "C": { "Type": "Wait", "Seconds": 0, {{End}} } } }
                ]
              }
            }
            """)),
        ("a map inside", States($$"""
            {
              "A": {
                "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 3, "ItemSelector": { "v.$": "$$.Map.Item.Value" }, {{End}},
                "ItemProcessor": {
                  "ProcessorConfig": { "Mode": "INLINE" }, "StartAt": "B", "States": { "B": { "Type": "Pass", {{End}} } }
                }
              }
            }
            """)),
        ("a distributed map", States($$"""
            {
              "A": {
                "Type": "Map", "Label": "files", "ToleratedFailurePercentage": 5, {{End}},
                "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSON", "MaxItems": 10 }, "Parameters": { "Bucket": "b", "Key.$": "$.key" } },
                "ItemBatcher": { "MaxItemsPerBatch": 10 },
                "ItemProcessor": {
                  "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
                  "StartAt": "B", "States": { "B": { "Type": "Task", {{Function}}, {{End}} } }
                },
                "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject", "Parameters": { "Bucket": "b" } }
              }
            }
            """)),
        ("tasks that wait", States($$"""
            {
              "A": { "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "Next": "B" },
              "B": { "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "C" },
              "C": { "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:listBuckets", {{End}} }
            }
            """)),
        ("variables", States($$"""{ "A": { "Type": "Pass", "Assign": { "x.$": "$.a", "y": 1 }, "Parameters": { "z.$": "$x.b" }, {{End}} } }""")),
        ("JSONata", $$"""
            {
              "QueryLanguage": "JSONata", "StartAt": "A", "TimeoutSeconds": 60,
              "States": {
                "A": {
                  "Type": "Task", {{Function}}, "TimeoutSeconds": "{% $states.input.seconds %}", "Next": "B",
                  "Arguments": { "Payload": "{% $states.input %}", "n": 1 }, "Output": "{% $states.result %}", "Assign": { "x": "{% 1 + 1 %}" }
                },
                "B": { "Type": "Choice", "Choices": [{ "Condition": "{% $x > 1 %}", "Next": "C" }], "Default": "C" },
                "C": { "Type": "Succeed", "Output": { "done": true } }
              }
            }
            """),
        ("JSONata in one state", States("""
            { "A": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": { "x": "{% $states.input.a %}" }, "End": true } }
            """)),
    ];

    public static readonly (string Name, string Text, string Problem)[] Wrong =
    [
        ("no start", """{ "States": { "A": { "Type": "Succeed" } } }""",
            "`definition.StartAt` is missing. Name the state that comes first."),
        ("no states", """{ "StartAt": "A" }""", "`definition.States` is missing. Give the machine one state at least."),
        ("a start that is not there", """{ "StartAt": "B", "States": { "A": { "Type": "Succeed" } } }""",
            "`definition.StartAt` is the string `B`, which is no state of this machine. Did you mean `A`?"),
        ("a field that is not there", """{ "StartAt": "A", "Timeout": 5, "States": { "A": { "Type": "Succeed" } } }""",
            "`definition.Timeout` is no field of a state machine. It can have `Comment`, `StartAt`, `States`, `Version`, " +
            "`TimeoutSeconds`, `QueryLanguage`."),
        ("a next that is not there", States("""{ "A": { "Type": "Pass", "Next": "Bee" }, "Been": { "Type": "Succeed" } }"""),
            "`definition.States.A.Next` is the string `Bee`, which is no state of this machine. Did you mean `Been`?"),
        ("a catcher that leads nowhere", States($$"""
            { "A": { "Type": "Task", {{Function}}, "Catch": [{ "ErrorEquals": ["E"], "Next": "Gone" }], {{End}} } }
            """),
            "`definition.States.A.Catch[0].Next` is the string `Gone`, which is no state of this machine. Name one of its " +
            "states, or add it."),
        ("a default that leads nowhere", States("""
            { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }], "Default": "Gone" }, "B": { "Type": "Succeed" } }
            """),
            "`definition.States.A.Default` is the string `Gone`, which is no state of this machine. Name one of its states, or " +
            "add it."),
        ("a state that nothing leads to", States($$"""{ "A": { "Type": "Pass", {{End}} }, "B": { "Type": "Succeed" } }"""),
            "`definition.States.B` is a state that nothing leads to. Name `B` as a target, or take it out."),
        ("no end", States("""{ "A": { "Type": "Pass", "Next": "A" } }"""),
            "`definition.States` has no state that ends it. Give one `\"End\": true`, or add a `Succeed` or `Fail`."),
        ("next and end", States($$"""{ "A": { "Type": "Pass", "Next": "B", {{End}} }, "B": { "Type": "Succeed" } }"""),
            "`definition.States.A.Next` and `definition.States.A.End` are given together. Keep one of them."),
        ("neither next nor end", Choice("""{ "Type": "Pass" }"""),
            "`definition.States.B.Next` is missing. Name the state that comes next, or write `\"End\": true`."),
        ("an end that is false", Choice("""{ "Type": "Pass", "End": false }"""),
            "`definition.States.B.End` is the boolean `false`, but can only be `true`. Write that, or take it out."),
        ("a type that is none", States($$"""{ "A": { "Type": "Tsak", {{Function}}, {{End}} } }"""),
            "`definition.States.A.Type` is the string `Tsak`, which is no type of state. Did you mean `Task`?"),
        ("no type", States("""{ "A": { "End": true } }"""),
            "`definition.States.A.Type` is missing. Write one of `Task`, `Pass`, `Wait`, `Choice`, `Succeed`, `Fail`, " +
            "`Parallel`, `Map`."),
        ("a field of another type", States($$"""{ "A": { "Type": "Pass", "Seconds": 1, {{End}} } }"""),
            "`definition.States.A.Seconds` is no field of a `Pass` state."),
        ("a field of the other language", States($$"""{ "A": { "Type": "Task", {{Function}}, "Arguments": {}, {{End}} } }"""),
            "`definition.States.A.Arguments` is a field of JSONata, and this state uses JSONPath. Use `Parameters`, or set " +
            "`QueryLanguage` to `JSONata`."),
        ("no resource", States($$"""{ "A": { "Type": "Task", {{End}} } }"""),
            "`definition.States.A.Resource` is missing. Give the ARN of what the task runs."),
        ("a resource that is no ARN", States($$"""{ "A": { "Type": "Task", "Resource": "lambda", {{End}} } }"""),
            "`definition.States.A.Resource` is the string `lambda`, but must be an ARN. Write it as " +
            "`arn:partition:service:region:account:resource`."),
        ("a wait without an end", States($$"""{ "A": { "Type": "Wait", {{End}} } }"""),
            "`definition.States.A.Seconds` is missing. Give one of `Seconds`, `SecondsPath`, `Timestamp`, `TimestampPath`."),
        ("a wait with two ends", States($$"""{ "A": { "Type": "Wait", "Seconds": 1, "SecondsPath": "$.s", {{End}} } }"""),
            "`definition.States.A.Seconds` and `definition.States.A.SecondsPath` are given together. Keep one of them."),
        ("a day without a time", States($$"""{ "A": { "Type": "Wait", "Timestamp": "2030-01-31", {{End}} } }"""),
            "`definition.States.A.Timestamp` is the string `2030-01-31`, but must be a point in time. Write it like " +
            "`2030-01-31T12:00:00Z`."),
        ("a time below zero", States($$"""{ "A": { "Type": "Wait", "Seconds": -1, {{End}} } }"""),
            "`definition.States.A.Seconds` is the number `-1`, but must be a whole number from 0 to 99999999. Write one inside " +
            "of that range."),
        ("a timeout of nothing", States($$"""{ "A": { "Type": "Task", {{Function}}, "TimeoutSeconds": 0, {{End}} } }"""),
            "`definition.States.A.TimeoutSeconds` is the number `0`, but must be a whole number from 1 to 99999999. Write one " +
            "inside of that range."),
        ("two timeouts", States($$"""{ "A": { "Type": "Task", {{Function}}, "TimeoutSeconds": 5, "TimeoutSecondsPath": "$.t", {{End}} } }"""),
            "`definition.States.A.TimeoutSeconds` and `definition.States.A.TimeoutSecondsPath` are given together. Keep one of " +
            "them."),
        ("no choices", States("""{ "A": { "Type": "Choice", "Default": "B" }, "B": { "Type": "Succeed" } }"""),
            "`definition.States.A.Choices` is missing. Give it a list with one rule at least."),
        ("a rule without a next", States("""
            { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true }], "Default": "B" }, "B": { "Type": "Succeed" } }
            """),
            "`definition.States.A.Choices[0].Next` is missing. Name the state that comes next where the rule holds."),
        ("a rule that compares nothing", States("""
            { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "Next": "B" }], "Default": "B" }, "B": { "Type": "Succeed" } }
            """),
            "`definition.States.A.Choices[0]` compares nothing. Give it an operator such as `StringEquals`, `NumericLessThan` " +
            "or `IsPresent`, or `And`, `Or` or `Not`."),
        ("a rule with a number as text", States("""
            { "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "NumericEquals": "1", "Next": "B" }], "Default": "B" }, "B": { "Type": "Succeed" } }
            """),
            "`definition.States.A.Choices[0].NumericEquals` is the string `1`, but must be a number. Write one."),
        ("a retrier without errors", States($$"""{ "A": { "Type": "Task", {{Function}}, "Retry": [{ "MaxAttempts": 1 }], {{End}} } }"""),
            "`definition.States.A.Retry[0].ErrorEquals` is missing. Name the errors that it is for."),
        ("a retrier with a negative number", States($$"""
            { "A": { "Type": "Task", {{Function}}, "Retry": [{ "ErrorEquals": ["E"], "MaxAttempts": -1 }], {{End}} } }
            """),
            "`definition.States.A.Retry[0].MaxAttempts` is the number `-1`, but must be a whole number from 0 to 99999999. " +
            "Write one inside of that range."),
        ("a catcher without a next", States($$"""{ "A": { "Type": "Task", {{Function}}, "Catch": [{ "ErrorEquals": ["E"] }], {{End}} } }"""),
            "`definition.States.A.Catch[0].Next` is missing. Name the state that takes over."),
        ("a path that cannot be read", States($$"""{ "A": { "Type": "Pass", "InputPath": "$.a[", {{End}} } }"""),
            "`definition.States.A.InputPath` is the string `$.a[`, which cannot be read from its character 4 on. Write it like " +
            "`$.orders[0].id`."),
        ("a path without a dollar", States($$"""{ "A": { "Type": "Pass", "OutputPath": "a.b", {{End}} } }"""),
            "`definition.States.A.OutputPath` is the string `a.b`, but a path begins with `$`. Write it like `$.orders[0].id`."),
        ("a result with a wildcard", States($$"""{ "A": { "Type": "Pass", "ResultPath": "$.a[*]", {{End}} } }"""),
            "`definition.States.A.ResultPath` is the string `$.a[*]`, but must lead to one place, and has a wildcard. Take that " +
            "out."),
        ("an intrinsic function that is none", States($$"""{ "A": { "Type": "Pass", "Parameters": { "a.$": "States.Formatt('x')" }, {{End}} } }"""),
            "`definition.States.A.Parameters[\"a.$\"]` is the string `States.Formatt('x')`, but there is no intrinsic function " +
            "`States.Formatt`. Did you mean `States.Format`?"),
        ("an intrinsic function with an argument too many", States($$"""
            { "A": { "Type": "Pass", "Parameters": { "a.$": "States.ArrayLength($.a, $.b)" }, {{End}} } }
            """),
            "`definition.States.A.Parameters[\"a.$\"]` is the string `States.ArrayLength($.a, $.b)`, but `States.ArrayLength` " +
            "takes 1 argument, and has 2. Give it as many."),
        ("a template with a field twice", States($$"""{ "A": { "Type": "Pass", "Parameters": { "a": 1, "a.$": "$.b" }, {{End}} } }"""),
            "`definition.States.A.Parameters.a` and `definition.States.A.Parameters[\"a.$\"]` make the same field. Keep one of " +
            "them."),
        ("a map without a machine", States($$"""{ "A": { "Type": "Map", {{End}} } }"""),
            "`definition.States.A.ItemProcessor` is missing. Give one of `ItemProcessor`, `Iterator`."),
        ("a map in a mode that is none", States($$"""
            { "A": { "Type": "Map", {{End}}, "ItemProcessor": { "ProcessorConfig": { "Mode": "FAST" }, "StartAt": "B", "States": { "B": { "Type": "Pass", {{End}} } } } } }
            """),
            "`definition.States.A.ItemProcessor.ProcessorConfig.Mode` is the string `FAST`, but must be `INLINE` or " +
            "`DISTRIBUTED`. Write one of them."),
        ("a distributed map of no type", States($$"""
            { "A": { "Type": "Map", {{End}}, "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED" }, "StartAt": "B", "States": { "B": { "Type": "Pass", {{End}} } } } } }
            """),
            "`definition.States.A.ItemProcessor.ProcessorConfig.ExecutionType` is missing. Write `STANDARD` or `EXPRESS`."),
        ("a branch that leads out", States("""
            {
              "A": { "Type": "Parallel", "Next": "C", "Branches": [{ "StartAt": "B", "States": { "B": { "Type": "Pass", "Next": "C" } } }] },
              "C": { "Type": "Succeed" }
            }
            """),
            "`definition.States.A.Branches[0].States.B.Next` is the string `C`, which is no state of this machine. Did you mean " +
            "`B`?"),
        ("two states of one name", States($$"""
            { "A": { "Type": "Parallel", {{End}}, "Branches": [{ "StartAt": "A", "States": { "A": { "Type": "Pass", {{End}} } } }] } }
            """),
            "`definition.States.A.Branches[0].States.A` has the name of `definition.States.A`. Give every state of a machine a " +
            "name of its own."),
        ("an error and its path", States("""{ "A": { "Type": "Fail", "Error": "E", "ErrorPath": "$.e" } }"""),
            "`definition.States.A.Error` and `definition.States.A.ErrorPath` are given together. Keep one of them."),
        ("an expression that does not end", """
            { "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": "{% $states.input", "End": true } } }
            """,
            "`definition.States.A.Output` is the string `{% $states.input`, which begins or ends like an expression, and not " +
            "both. Write it between `{%` and `%}`."),
        ("a condition that is no expression", """
            {
              "QueryLanguage": "JSONata", "StartAt": "A",
              "States": { "A": { "Type": "Choice", "Choices": [{ "Condition": "$x", "Next": "B" }], "Default": "B" }, "B": { "Type": "Succeed" } }
            }
            """,
            "`definition.States.A.Choices[0].Condition` is the string `$x`, but must be an expression. Write it between `{%` " +
            "and `%}`."),
        ("a language that is none", """{ "QueryLanguage": "JMESPath", "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }""",
            "`definition.QueryLanguage` is the string `JMESPath`, but must be `JSONPath` or `JSONata`. Write one of them."),
        ("a name that is too long", States(
            $$"""{ "{{new string('A', 81)}}": { "Type": "Succeed" } }""", new string('A', 81)),
            "has a name of 81 characters where a state can have 1 to 80. Rename it."),
    ];

    /// <summary>What AWS Step Functions refuses and asl-validator takes, with the reason for the difference.</summary>
    public static readonly (string Why, string Text, string Problem)[] WrongForUsAlone =
    [
        ("asl-validator has no table of integrations", States($$"""
            { "A": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItems", {{End}} } }
            """),
            "`definition.States.A.Resource` is the string `arn:aws:states:::dynamodb:getItems`, but the integration of " +
            "`dynamodb` has no `getItems`. Did you mean `getItem`?"),
        ("asl-validator has no table of patterns", States($$"""
            { "A": { "Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem.sync", {{End}} } }
            """),
            "`definition.States.A.Resource` is the string `arn:aws:states:::dynamodb:getItem.sync`, but `dynamodb:getItem` " +
            "cannot be waited for with `.sync`. Take it off."),
        ("asl-validator takes the wildcard for errors anywhere", States($$"""
            { "A": { "Type": "Task", {{Function}}, "Retry": [{ "ErrorEquals": ["States.ALL"] }, { "ErrorEquals": ["E"] }], {{End}} } }
            """),
            "`definition.States.A.Retry[0].ErrorEquals[0]` is the string `States.ALL`, which stands for every error, so what " +
            "follows is never reached. Put it last."),
        ("asl-validator takes the wildcard for errors among others", States($$"""
            { "A": { "Type": "Task", {{Function}}, "Retry": [{ "ErrorEquals": ["E", "States.ALL"] }], {{End}} } }
            """),
            "`definition.States.A.Retry[0].ErrorEquals[1]` is the string `States.ALL`, which stands for every error, so it " +
            "stands alone. Take the others out."),
        ("asl-validator takes rates below one", States($$"""
            { "A": { "Type": "Task", {{Function}}, "Retry": [{ "ErrorEquals": ["E"], "BackoffRate": 0.5 }], {{End}} } }
            """),
            "`definition.States.A.Retry[0].BackoffRate` is the number `0.5`, but must be a number of at least 1. Raise it."),
        ("asl-validator does not compare times", States($$"""
            { "A": { "Type": "Task", {{Function}}, "TimeoutSeconds": 60, "HeartbeatSeconds": 60, {{End}} } }
            """),
            "`definition.States.A.HeartbeatSeconds` is the number `60`, which is not less than " +
            "`definition.States.A.TimeoutSeconds`. Lower it."),
        ("asl-validator does not look at which map has which field", States($$"""
            { "A": { "Type": "Map", "Label": "l", {{End}}, "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Pass", {{End}} } } } } }
            """),
            "`definition.States.A.Label` is for distributed maps. Set `ProcessorConfig.Mode` to `DISTRIBUTED`, or take it out."),
        ("asl-validator counts a state that leads to itself as reached", States($$"""
            { "A": { "Type": "Pass", {{End}} }, "B": { "Type": "Wait", "Seconds": 1, "Next": "B" } }
            """),
            "`definition.States.B` is a state that nothing leads to. Name `B` as a target, or take it out."),
        ("asl-validator takes empty lists of branches", States($$"""{ "A": { "Type": "Parallel", "Branches": [], {{End}} } }"""),
            "`definition.States.A.Branches` is empty. Give it one element at least."),
    ];

    /// <summary>What asl-validator refuses and AWS Step Functions takes, with the reason for the difference.</summary>
    public static readonly (string Why, string Text)[] WrongForThePeerAlone =
    [
        ("asl-validator knows three partitions", States($$"""
            { "A": { "Type": "Task", "Resource": "arn:aws-iso:lambda:us-iso-east-1:123456789012:function:f", {{End}} } }
            """)),
        ("asl-validator reads expressions, and this check only where they begin and end", """
            { "QueryLanguage": "JSONata", "StartAt": "A", "States": { "A": { "Type": "Pass", "Output": "{% 1 + %}", "End": true } } }
            """),
    ];

    public static string States(string states, string start = "A") => $$"""{ "StartAt": "{{start}}", "States": {{states}} }""";

    /// <summary>A machine with this state and another end.</summary>
    private static string Choice(string state) => States($$"""
        {
          "A": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }], "Default": "C" },
          "B": {{state}},
          "C": { "Type": "Succeed" }
        }
        """);
}
