"use strict";
// Each of these is right by itself; together AWS refuses some of them.
const aws = require("@pulumi/aws");

const network = new aws.ec2.Vpc("network", { cidrBlock: "10.0.0.0/20" });
const within = { vpcId: network.id };
new aws.ec2.Subnet("first", { ...within, cidrBlock: "10.0.0.0/24", availabilityZone: "us-east-1a" });
new aws.ec2.Subnet("second", { ...within, cidrBlock: "10.0.0.128/25" });
new aws.ec2.Subnet("outside", { ...within, cidrBlock: "10.0.16.0/24" });
new aws.ec2.Subnet("elsewhere", { ...within, cidrBlock: "10.0.1.0/24", availabilityZone: "eu-west-1a" });

const table = new aws.ec2.RouteTable("table", within);
const gateway = new aws.ec2.InternetGateway("gateway", within);
const route = { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway.id };
new aws.ec2.Route("out", route);
new aws.ec2.Route("out-again", route);

const group = new aws.ec2.SecurityGroup("group", within);
const rule = { securityGroupId: group.id, ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/20" };
new aws.vpc.SecurityGroupIngressRule("web", rule);
new aws.vpc.SecurityGroupIngressRule("web-again", rule);

new aws.sqs.Queue("jobs", { name: "jobs" });
new aws.sqs.Queue("more-jobs", { name: "jobs" });
